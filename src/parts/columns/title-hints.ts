import { toCurrency } from './currencies'
import { toUnit, type Unit } from './units'

/** What the title of a column says of its numbers. */
export type TitleHints = {
  /** Every unit that it names, in its order. */
  readonly units: readonly Unit[]
  /** ISO 4217 code, or `¥`. */
  readonly currency: string | undefined
  readonly scale: 'percent' | 'fraction' | undefined
  /** How many times in a year, when the title counts by the month, quarter or week. */
  readonly timesPerYear: number
}

const PERIODS = [
  { pattern: /\b(monthly|month|mo|mtl|monat|monatlich)\b|月/i, times: 12 },
  { pattern: /\b(quarterly|quarter|qtr|quartal)\b|季/i, times: 4 },
  { pattern: /\b(weekly|week|wk|woche|wöchentlich)\b|周/i, times: 365.25 / 7 },
] as const

/** Read what a title says: `Qty (kg/month)`, `Spend EUR`, `Second source %`. */
export function toTitleHints(title: string): TitleHints {
  const words = title.normalize('NFKC').split(/[\s()[\]{}/,;:_【】|-]+/)
  return {
    units: words.flatMap((word) => toTitleUnit(word) ?? []),
    currency: words.map(toCurrency).find((code) => code !== undefined),
    scale: toScale(title),
    timesPerYear: PERIODS.find(({ pattern }) => pattern.test(title))?.times ?? 1,
  }
}

/** Words that stand for a unit in a cell, and for something else in a title. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['to', 'd', 'w', 'mo', 'st', 'unit', 'units'])

/** A title may run words of Chinese together: 库存天数, 年用量公斤. */
function toTitleUnit(word: string): Unit | undefined {
  const unit = AMBIGUOUS.has(word.toLowerCase()) ? undefined : toUnit(word)
  if (unit !== undefined || !/\p{Script=Han}/u.test(word)) return unit
  const sign = /公斤|千克|公吨|吨|克|磅|天/.exec(word)?.[0]
  return sign === undefined ? undefined : toUnit(sign)
}

function toScale(title: string): TitleHints['scale'] {
  if (/%|\b(percent|per cent|pct|prozent)\b|百分/i.test(title.normalize('NFKC'))) return 'percent'
  return /\b0 ?(-|–|to|\.\.) ?1\b|\b(fraction|of 1)\b/i.test(title) ? 'fraction' : undefined
}
