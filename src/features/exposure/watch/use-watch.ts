import { useEffect, useMemo, useState } from 'react'
import { findCrossings, type Crossing, type Threshold, type Visit } from '@/domain/parts/threshold'
import { type Assessed } from '@/model/exposure'
import { usePartsStore } from '@/state/lists/parts-store'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { toVisit } from './to-visit'
import { isOfRuns } from './watch-words'

/** What is watched, and what has crossed since the last visit. */
export type Watch = {
  readonly thresholds: readonly Threshold[]
  readonly current: Visit
  /** What was on the screen when the page was left last; null at the first visit. */
  readonly last: Visit | null
  readonly crossings: readonly Crossing[]
}

/** Compare what is shown with the last visit, and keep it for the next one; kept lists must be loaded. */
export function useWatch(assessed: Assessed, rows: readonly PartRow[], isSettled: boolean): Watch {
  const thresholds = usePartsStore(({ history }) => history.present.thresholds)
  const keepVisit = usePartsStore((state) => state.keepVisit)
  const [last] = useState(() => usePartsStore.getState().memory.lastVisit)
  const [at] = useState(() => new Date().toISOString())
  const current = useMemo(
    () => toVisit({ assessed, rows, thresholds, at }),
    [assessed, rows, thresholds, at],
  )
  const isWhole = isSettled || thresholds.every(({ measure: name }) => !isOfRuns(name))
  useEffect(() => {
    if (isWhole && thresholds.length > 0) keepVisit(current)
  }, [isWhole, thresholds, current, keepVisit])
  return {
    thresholds,
    current,
    last,
    crossings: last === null || !isWhole ? [] : findCrossings(thresholds, last, current),
  }
}
