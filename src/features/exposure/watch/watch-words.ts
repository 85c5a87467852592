import { type NumberField } from '@/lib/read-number'
import {
  type Cause,
  type Crossing,
  type Threshold,
  type Visit,
  type WatchedMeasure,
} from '@/domain/parts/threshold'
import { type Format } from '@/ui/format/create-format'

/** What a measure is called, with its unit. */
export const MEASURE_WORDS: Readonly<Record<WatchedMeasure, string>> = {
  score: 'score',
  coverDays: 'days of cover',
  lowestCoverDays: 'lowest days of cover',
  moneyAtRiskUsd: 'money at risk, USD',
  priceMultiple: 'price in China, times the base price',
}

/** What a threshold of a measure may be. */
export const MEASURE_FIELDS: Readonly<Record<WatchedMeasure, NumberField>> = {
  score: { unit: 'points', min: 0, max: 100 },
  coverDays: { unit: 'days', min: 0 },
  lowestCoverDays: { unit: 'days', min: 0 },
  moneyAtRiskUsd: { unit: 'USD' },
  priceMultiple: { unit: 'times', min: 0 },
}

/** Report whether a measure is read from many runs, so that it is not known before they are made. */
export function isOfRuns(measure: WatchedMeasure): boolean {
  return measure === 'score' || measure === 'moneyAtRiskUsd'
}

/** Measures of a part, and of an element. */
export const MEASURES = {
  part: ['score', 'coverDays', 'lowestCoverDays', 'moneyAtRiskUsd'],
  element: ['priceMultiple', 'moneyAtRiskUsd'],
} as const satisfies Readonly<Record<Threshold['watched']['kind'], readonly WatchedMeasure[]>>

/** Write a watched value. */
export function writeMeasure(measure: WatchedMeasure, value: number, format: Format): string {
  switch (measure) {
    case 'score':
      return format.score(value)
    case 'coverDays':
    case 'lowestCoverDays':
      return `${format.integer(value)} days`
    case 'moneyAtRiskUsd':
      return format.usd(value)
    case 'priceMultiple':
      return format.multiple(value)
  }
}

/** Write a threshold: `TM-4410: score above 60`. */
export function writeThreshold(
  { watched, measure, side, value }: Threshold,
  format: Format,
): string {
  return `${watched.id}: ${MEASURE_WORDS[measure]} ${side} ${writeMeasure(measure, value, format)}`
}

/** Write what crossed, from what to what, and why: one sentence or two. */
export function writeCrossing(
  { threshold, before, now, direction, causes }: Crossing,
  visits: { readonly last: Visit; readonly current: Visit },
  format: Format,
): string {
  const { measure, side, value } = threshold
  const write = (amount: number) => writeMeasure(measure, amount, format)
  const what = direction === 'worse' ? `is now ${side}` : `is no longer ${side}`
  const why = causes.map((cause) => writeCause(cause, visits, format))
  const reason =
    why.length === 0
      ? 'You have not changed anything since then.'
      : `Since then ${format.list(why)}.`
  return `${threshold.watched.id}: ${MEASURE_WORDS[measure]} ${what} ${write(value)}, from ${write(before)} to ${write(now)}. ${reason}`
}

function writeCause(
  cause: Cause,
  { last, current }: { readonly last: Visit; readonly current: Visit },
  format: Format,
): string {
  switch (cause) {
    case 'day':
      return `the as-of day moved from ${format.date(last.asOf)} to ${format.date(current.asOf)}`
    case 'scenario':
      return 'the outlook was changed or another scenario was chosen'
    case 'data':
      return `the data moved from edition ${last.dataVintage} to ${current.dataVintage}`
    case 'formula':
      return `the formula changed from ${last.formulaVersion} to ${current.formulaVersion}`
    case 'list':
      return 'the list was edited or another one is shown'
  }
}
