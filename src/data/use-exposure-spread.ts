import { useMemo } from 'react'
import { toStatedUncertainty } from '@/engine/stated-uncertainty'
import { type Assessed } from './assess-exposure'
import { useExposureRuns, type ExposureRuns, type ExposureRunsRequest } from './use-exposure-runs'

/** Seed of all runs of a list: the same list under the same day and outlook always gives the same spread. */
const SEED = 1

/** Send an assessed list through many runs in which every range that the record states is drawn. */
export function useExposureSpread(assessed: Assessed): ExposureRuns {
  const request = useMemo(() => toRunsRequest(assessed), [assessed])
  return useExposureRuns(request)
}

/** Return what is sent through many runs: the assessed list in a market with every stated range. */
export function toRunsRequest(assessed: Assessed): ExposureRunsRequest {
  const { record, asOf, outlook, run, parts, materials, asOfWeek } = assessed
  return {
    market: run.market,
    scenario: toStatedUncertainty(record, asOf, outlook),
    seed: SEED,
    parts: parts.map(({ part }) => part),
    materials,
    countedAt: asOfWeek,
  }
}
