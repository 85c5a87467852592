/** What can be watched of a part or an element. */
export const WATCHED_MEASURES = [
  'score',
  'coverDays',
  'lowestCoverDays',
  'moneyAtRiskUsd',
  'priceMultiple',
] as const

/** What can be watched: points, days of use, days of use, USD, times the base price. */
export type WatchedMeasure = (typeof WATCHED_MEASURES)[number]

/** Part or element that is watched. */
export type Watched =
  | { readonly kind: 'part'; readonly id: string }
  | { readonly kind: 'element'; readonly id: string }

/** A value that a reader wants to hear about when it is crossed. */
export type Threshold = {
  readonly id: string
  readonly watched: Watched
  readonly measure: WatchedMeasure
  /** Which side is the bad one. */
  readonly side: 'above' | 'below'
  /** In the unit of the measure. */
  readonly value: number
}

/** What was on the screen at a visit, as far as a threshold can look at it. */
export type Visit = {
  /** ISO 8601, as the caller's clock had it. */
  readonly at: string
  readonly asOf: string
  readonly scenario: string
  readonly dataVintage: string
  readonly formulaVersion: string
  /** Changes whenever the list is edited. */
  readonly listRevision: string
  /** Values by `toWatchKey`; a value that is not known is left out. */
  readonly values: Readonly<Record<string, number>>
}

/** What can have moved a value between two visits. */
export type Cause = 'day' | 'scenario' | 'data' | 'formula' | 'list'

/** A threshold that was crossed between two visits. */
export type Crossing = {
  readonly threshold: Threshold
  readonly before: number
  readonly now: number
  /** Whether it crossed to the bad side, or came back. */
  readonly direction: 'worse' | 'better'
  readonly causes: readonly Cause[]
}

/** Return the key of a watched value in a visit. */
export function toWatchKey({ kind, id }: Watched, measure: WatchedMeasure): string {
  return JSON.stringify([kind, id, measure])
}

/** Return the thresholds that were crossed since a visit; a value missing at either visit crosses nothing. */
export function findCrossings(
  thresholds: readonly Threshold[],
  last: Visit,
  current: Visit,
): readonly Crossing[] {
  const causes = findCauses(last, current)
  return thresholds.flatMap((threshold) => {
    const key = toWatchKey(threshold.watched, threshold.measure)
    const before = last.values[key]
    const now = current.values[key]
    if (before === undefined || now === undefined) return []
    const isBad = isBeyond(threshold, now)
    if (isBad === isBeyond(threshold, before)) return []
    return [{ threshold, before, now, direction: isBad ? 'worse' : 'better', causes }]
  })
}

function isBeyond({ side, value }: Threshold, measured: number): boolean {
  return side === 'above' ? measured > value : measured < value
}

function findCauses(last: Visit, current: Visit): readonly Cause[] {
  const changed: Readonly<Record<Cause, boolean>> = {
    day: last.asOf !== current.asOf,
    scenario: last.scenario !== current.scenario,
    data: last.dataVintage !== current.dataVintage,
    formula: last.formulaVersion !== current.formulaVersion,
    list: last.listRevision !== current.listRevision,
  }
  const causes = ['day', 'scenario', 'data', 'formula', 'list'] as const
  return causes.filter((cause) => changed[cause])
}
