import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useData } from '@/data/data-context'
import { countUses, type Use } from './count-uses'
import { type DatasetName } from './datasets'

/** What names each source, and which answers could not be counted. */
export type AllUses = {
  readonly uses: ReadonlyMap<string, readonly Use[]>
  /** Answers that have not arrived or cannot be had. */
  readonly missing: readonly string[]
}

/** Ask for every answer that names sources and count them as far as they have come. */
export function useAllUses(): AllUses {
  const { queries } = useData()
  const { data: regions } = useQuery(queries.regions)
  const { data: gates } = useQuery(queries.gates)
  const { data: history } = useQuery(queries.history)
  const { data: controllers } = useQuery(queries.controllers)
  const { data: elements } = useQuery(queries.elements)
  const { data: supplyShares } = useQuery(queries.supplyShares)
  const { data: criticality } = useQuery(queries.criticality)
  const { data: governance } = useQuery(queries.governance)
  const { data: prices } = useQuery(queries.prices)
  const { data: production } = useQuery(queries.production)
  const { data: exports } = useQuery(queries.exports)
  const { data: imports } = useQuery(queries.imports)
  const { data: parameters } = useQuery(queries.parameters)
  const { data: estimates } = useQuery(queries.estimates)
  const { data: backtest } = useQuery(queries.backtest)
  const { data: materials } = useQuery(queries.materials)
  const { data: plants } = useQuery(queries.plants)
  const { data: towns } = useQuery(queries.towns)
  return useMemo(() => {
    const answers: Readonly<Record<DatasetName, unknown>> = {
      regions,
      gates,
      history,
      controllers,
      elements,
      supplyShares,
      criticality,
      governance,
      prices,
      production,
      exports,
      imports,
      parameters,
      estimates,
      backtest,
      materials,
      plants,
      towns,
    }
    const missing = Object.entries(answers).filter(([, answer]) => answer === undefined)
    return { uses: countUses(answers), missing: missing.map(([name]) => name) }
  }, [
    regions,
    gates,
    history,
    controllers,
    elements,
    supplyShares,
    criticality,
    governance,
    prices,
    production,
    exports,
    imports,
    parameters,
    estimates,
    backtest,
    materials,
    plants,
    towns,
  ])
}
