import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ModelRecord } from '@/domain/record/model-record'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'

/** Everything that indicators and runs are computed from, as far as it has been answered. */
export function useModelRecord(): {
  readonly record: ModelRecord | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const info = useQuery(queries.info)
  const elements = useQuery(queries.elements)
  const regions = useQuery(queries.regions)
  const gates = useQuery(queries.gates)
  const plants = useQuery(queries.plants)
  const history = useQuery(queries.history)
  const parameters = useQuery(queries.parameters)
  const supplyShares = useQuery(queries.supplyShares)
  const governance = useQuery(queries.governance)
  const criticality = useQuery(queries.criticality)
  const state = useDataState([
    info,
    elements,
    regions,
    gates,
    plants,
    history,
    parameters,
    supplyShares,
    governance,
    criticality,
  ])
  const record = useMemo((): ModelRecord | undefined => {
    const parts = {
      info: info.data,
      elements: elements.data,
      regions: regions.data,
      gates: gates.data,
      plants: plants.data,
      history: history.data,
      parameters: parameters.data,
      supplyShares: supplyShares.data,
      governance: governance.data,
      criticality: criticality.data,
    }
    return isComplete(parts) ? share(parts) : undefined
  }, [
    info.data,
    elements.data,
    regions.data,
    gates.data,
    plants.data,
    history.data,
    parameters.data,
    supplyShares.data,
    governance.data,
    criticality.data,
  ])
  return { record, state }
}

const shared: { record?: ModelRecord } = {}

/** Return the record of these answers that others hold already, so that what is worked out from it is so once. */
function share(parts: ModelRecord): ModelRecord {
  const { record } = shared
  const isSame = record !== undefined && PARTS.every((part) => record[part] === parts[part])
  if (isSame) return record
  shared.record = parts
  return parts
}

const PARTS = [
  'info',
  'elements',
  'regions',
  'gates',
  'plants',
  'history',
  'parameters',
  'supplyShares',
  'governance',
  'criticality',
] as const satisfies readonly (keyof ModelRecord)[]

type Partly<Whole> = { readonly [Key in keyof Whole]: Whole[Key] | undefined }

function isComplete(parts: Partly<ModelRecord>): parts is ModelRecord {
  return Object.values(parts).every((part) => part !== undefined)
}
