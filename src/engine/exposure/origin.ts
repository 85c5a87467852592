import { placesOf, type Market } from '@/domain/market/market'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { toRunWeek } from '@/engine/score/supply-gap'

/** Days in a week. */
export const DAYS_PER_WEEK = 7

/** Whole weeks that decide a list of parts. */
export type Origin = {
  /** Week in which stocks were counted. */
  readonly fromWeek: number
  /** Week from which TTS and TTR count: the first disruption, or `fromWeek` if that is later. */
  readonly originWeek: number
}

/** Return the weeks that decide a list whose stock was counted at a point of the run's axis, cut to the run. */
export function toOrigin(
  market: Pick<Market, 'regions'>,
  scenario: Scenario,
  countedAt: number,
): Origin {
  const fromWeek = toRunWeek(countedAt, scenario.horizonWeeks)
  return { fromWeek, originWeek: Math.max(fromWeek, toFirstDisruption(market, scenario)) }
}

/**
 * Return the first whole week in which a window takes anything; 0 if none ever does. A plant that no ore passes takes
 * nothing by itself: it decides how much licences can take.
 */
function toFirstDisruption({ regions }: Pick<Market, 'regions'>, scenario: Scenario): number {
  const { mineWindows, gateWindows, plantWindows = [], licenceWindows, horizonWeeks } = scenario
  const passed = new Set(regions.flatMap(placesOf))
  const stopped = plantWindows.filter(({ plantId }) => passed.has(plantId))
  const starts = [...mineWindows, ...gateWindows, ...stopped, ...licenceWindows]
    .filter((window) => takesAnything(window))
    .map(({ startWeek }) => Math.max(0, Math.ceil(startWeek)))
    .filter((week) => week < horizonWeeks)
  return starts.length === 0 ? 0 : Math.min(...starts)
}

/** A window that is over before the run begins takes nothing from it. */
function takesAnything({ startWeek, severity, durationWeeks, rampWeeks }: Window): boolean {
  return severity > 0 && durationWeeks + rampWeeks > 0 && startWeek + durationWeeks + rampWeeks > 0
}
