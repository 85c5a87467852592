import { type Window } from '@/domain/market/scenario'
import { readAt } from '@/lib/read-at'

/**
 * Return the share lost at `week` because of one window, 0 to 1: all of its severity from its start for its duration,
 * then fading along a straight line over its ramp (docs/model.md §1, Windows).
 */
export function lossAt(window: Window, week: number): number {
  const end = window.startWeek + window.durationWeeks
  if (week < window.startWeek) return 0
  if (week < end) return window.severity
  if (week >= end + window.rampWeeks) return 0
  return window.severity * (1 - (week - end) / window.rampWeeks)
}

/** Return what is left at `week` when several windows act at once, Π(1 − loss), 0 to 1. */
export function factorAt(windows: readonly Window[], week: number): number {
  return inCanonicalOrder(windows).reduce(
    (factor, window) => factor * (1 - lossAt(window, week)),
    1,
  )
}

/**
 * Return the factors of windows for `weeks` weeks from week 0, target after target.
 *
 * `toTargets` names the rows, among `count`, that a window acts on.
 */
export function toFactors<Item extends Window>(
  windows: readonly Item[],
  toTargets: (window: Item) => readonly number[],
  { count, weeks }: { readonly count: number; readonly weeks: number },
): Float64Array {
  const factors = new Float64Array(count * weeks).fill(1)
  for (const window of inCanonicalOrder(windows)) {
    const first = Math.max(0, Math.ceil(window.startWeek))
    const end = Math.min(weeks, window.startWeek + window.durationWeeks + window.rampWeeks)
    for (const target of toTargets(window)) {
      for (let week = first; week < end; week += 1) {
        const at = target * weeks + week
        factors[at] = readAt(factors, at) * (1 - lossAt(window, week))
      }
    }
  }
  return factors
}

/** Sort windows so that the product does not depend, even in its last bit, on the order they were given in. */
function inCanonicalOrder<Item extends Window>(windows: readonly Item[]): readonly Item[] {
  return windows.toSorted(
    (a, b) =>
      a.startWeek - b.startWeek ||
      a.severity - b.severity ||
      a.durationWeeks - b.durationWeeks ||
      a.rampWeeks - b.rampWeeks,
  )
}
