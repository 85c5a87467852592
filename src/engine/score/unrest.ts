import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type ControlSpan } from '@/domain/record/history'

/** Weeks after which the unrest of a change of hands has halved. Estimate. */
const UNREST_HALF_LIFE_WEEKS = 13

/** Weeks after a change of hands from which it no longer counts. Estimate. */
const UNREST_MEMORY_WEEKS = 26

/**
 * Return how unsettled the control of a region is on a day, 0 to 1 (docs/model.md §2, La).
 *
 * 1 while several controllers contest it; after it changed hands 0.5^(weeks / 13), and 0 after more than 26 weeks.
 * The first span of a record is no change of hands. Spans that begin after the day play no part.
 */
export function unrestAt(control: readonly ControlSpan[], asOf: CivilDate): number {
  const known = control
    .filter(({ from }) => from <= asOf)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const current = known.at(-1)
  if (current === undefined || isOver(current, asOf)) return 0
  if (current.controllerIds.length > 1) return 1
  const previous = known.findLastIndex((span) => !isSameHolder(span, current))
  const change = known[previous + 1]
  if (previous < 0 || change === undefined) return 0
  const weeks = weeksBetween(change.from, asOf)
  return weeks > UNREST_MEMORY_WEEKS ? 0 : Math.pow(0.5, weeks / UNREST_HALF_LIFE_WEEKS)
}

function isOver({ to }: ControlSpan, day: CivilDate): boolean {
  return to !== null && to <= day
}

function isSameHolder(a: ControlSpan, b: ControlSpan): boolean {
  return (
    a.controllerIds.length === b.controllerIds.length &&
    a.controllerIds.every((id) => b.controllerIds.includes(id))
  )
}
