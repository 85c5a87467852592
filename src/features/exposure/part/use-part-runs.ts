import { useMemo } from 'react'
import { type PartFan, type PartSpread } from '@/domain/parts/exposure'
import { type Assessed } from '@/model/exposure'
import { useExposureRuns, type ExposureRuns } from '@/data/use-exposure-runs'
import { toRunsRequest } from '@/data/use-exposure-spread'
import { usePartFan } from '@/data/use-part-fan'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** Runs of the fan of one part: made on the page's own thread, so fewer than those of a list. */
const FAN_RUNS = 500

/** What many runs do to one part, as far as they are made. */
export type PartRuns = {
  readonly runs: ExposureRuns
  readonly spread: PartSpread | undefined
  readonly fan: PartFan | undefined
}

/** Send one part through many runs: its sums beside the page, its weeks a few at a time. */
export function usePartRuns(assessed: Assessed, { index, part }: PartRow): PartRuns {
  const request = useMemo(
    () => toRunsRequest({ ...assessed, parts: assessed.parts.slice(index, index + 1) }),
    [assessed, index],
  )
  const fanRequest = useMemo(() => request && { ...request, part, runs: FAN_RUNS }, [request, part])
  const runs = useExposureRuns(request)
  const { fan } = usePartFan(fanRequest)
  return { runs, spread: runs.result?.parts[0], fan }
}
