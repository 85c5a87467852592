import { useMemo } from 'react'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toStatedUncertainty, toMarket } from '@/model/runs'
import { type Assessed, type ScenarioRuns } from '@/model/exposure'
import { useExposureRuns, type ExposureRuns, type ExposureRunsRequest } from './use-exposure-runs'

/** Seed of all runs of a list: the same list under the same day and scenario always gives the same spread. */
const SEED = 1

/** Send an assessed list through many runs in which everything uncertain is drawn. */
export function useExposureSpread(assessed: Assessed): ExposureRuns {
  const request = useMemo(() => toRunsRequest(assessed), [assessed])
  return useExposureRuns(request)
}

/**
 * Return what is sent through many runs: the assessed list in a market with every range that the record states, or
 * with the distributions of a scenario of the lab; undefined where nothing in that scenario is uncertain.
 */
export function toRunsRequest({
  scenarioRuns,
  parts,
  materials,
}: Pick<Assessed, 'scenarioRuns' | 'parts' | 'materials'>): ExposureRunsRequest | undefined {
  const scenario = toDrawn(scenarioRuns)
  return (
    scenario && {
      market: toMarket(scenarioRuns.record),
      scenario,
      seed: SEED,
      parts: parts.map(({ part }) => part),
      materials,
      countedAt: scenarioRuns.asOfWeek,
    }
  )
}

function toDrawn({ lab, record, asOf, outlook }: ScenarioRuns): UncertainScenario | undefined {
  return lab === undefined ? toStatedUncertainty(record, asOf, outlook) : lab.uncertain
}
