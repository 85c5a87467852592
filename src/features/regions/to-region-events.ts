import { type HistoryEvent } from '@/domain/record/history'
import { type RegionRecord } from '@/domain/record/record'

/** Return the events that name a region or its gate, newest first. */
export function toRegionEvents(
  events: readonly HistoryEvent[],
  { id, gateId }: Pick<RegionRecord, 'id' | 'gateId'>,
): readonly HistoryEvent[] {
  return events
    .filter(
      ({ regionIds, gateIds }) =>
        regionIds.includes(id) || (gateId !== null && gateIds.includes(gateId)),
    )
    .toSorted((a, b) => b.date.localeCompare(a.date))
}
