import { addDays } from '@/lib/civil-date'
import { type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { type Format } from '@/ui/format/create-format'
import {
  MOST_BANDS,
  toBand,
  toCompareRemark,
  toLine,
  toOwn,
  toSpread,
  toTitle,
  toWriter,
  type Compared,
  type CompareNeeds,
} from './to-compare'
import { SERIES_WORDS, toSeriesValues, type ComparedSeries } from './compared-series'
import { writeSpread } from './curve-fan'
import { type LabCurve } from './to-lab-curves'

/** A scenario with what it differs by from the first. */
type Difference = {
  readonly row: Compared
  /** Place among the scenarios, the first of which is 0. */
  readonly index: number
  /** Of the differences of many runs; none where nothing is uncertain, or while they are being made. */
  readonly spread: WeeklyPercentiles | undefined
  /** Difference of the two runs of central values. */
  readonly values: Float64Array
}

/**
 * Return one chart of what each scenario differs by from the first.
 *
 * The line is the difference of the two central runs, as on cards and curves. Where anything is uncertain, the band is the
 * spread of the differences of single runs, which share their draws: percentiles of one scenario less those of another
 * would mix luck into it.
 */
export function toDifferenceCurve(needs: CompareNeeds, format: Format): LabCurve {
  const { rows, seriesId } = needs
  const [first] = rows
  const differences = rows.map((row, index) => toDifference(row, index, needs))
  const others = differences.slice(1)
  const formatY = toWriter(seriesId, format)
  const banded = others.length > MOST_BANDS ? [] : others
  return {
    id: 'compare',
    title: `${toTitle(needs)}: difference from “${first?.name ?? ''}”`,
    subtitle: `${SERIES_WORDS[seriesId].unit}, ${toBasis(others, format)} (modelled)`,
    sentence: `${others.map((other) => toPhrase(other, needs, format)).join('; ')}.`,
    remark: toCompareRemark(needs, format),
    series: differences.map(({ row, values, index }) => toLine(row, values, index)),
    bands: banded.flatMap(({ row: { id, name, difference }, spread, index }) => {
      if (spread === undefined || difference === undefined) return []
      const words = `P5–P95 of ${format.integer(difference.runs)} differences`
      const label = banded.length === 1 ? words : `${name}: ${words}`
      return [toBand({ id, label, spread }, index)]
    }),
    formatY,
  }
}

function toDifference(row: Compared, index: number, needs: CompareNeeds): Difference {
  const [first = row] = needs.rows
  const spread = index === 0 ? undefined : toSpread(row.difference, needs)
  return { row, index, spread, values: subtract(row, first, needs) }
}

function subtract(row: Compared, first: Compared, needs: CompareNeeds): Float64Array {
  const from = toSeriesValues(first.outcome, needs)
  return toSeriesValues(row.outcome, needs).map((value, week) => value - (from[week] ?? Number.NaN))
}

function toBasis(others: readonly Difference[], format: Format): string {
  const runs = others.flatMap(({ row: { difference } }) => difference?.runs ?? [])
  if (others.some(({ row }) => row.isPending)) {
    return 'difference of the central runs; those of many runs follow'
  }
  if (runs.length === 0) return 'difference of the central runs'
  return `difference of the central runs, and of ${format.integer(Math.min(...runs))} runs, each less that with the same draws`
}

const OWN_WORDS: Readonly<Record<ComparedSeries, string>> = {
  price: 'the peak',
  exChinaPrice: 'the peak',
  cover: 'the least cover',
  exChinaCover: 'the least cover',
  supply: '',
  exChinaSupply: '',
  demand: '',
  exChinaDemand: '',
  foregone: 'the largest value',
}

/** Say where a scenario differs most, and how sure that is. */
function toPhrase(
  { row, spread, values }: Difference,
  needs: CompareNeeds,
  format: Format,
): string {
  const { seriesId, baselineDate } = needs
  const most = values.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
  const week = values.findIndex((value) => Math.abs(value) === most)
  const write = toWriter(seriesId, format)
  const own = toOwn(row.difference, needs)
  if (most === 0 && (own === undefined || own.p5 === own.p95)) {
    return `“${row.name}” does not differ`
  }
  const low = spread?.p5[week]
  const high = spread?.p95[week]
  const range =
    low === undefined || high === undefined ? '' : ` (P5–P95 ${write(low)} to ${write(high)})`
  const when = format.month(addDays(baselineDate, 7 * week))
  const extreme =
    own === undefined ? '' : `; ${OWN_WORDS[seriesId]} of each run by ${writeSpread(own, write)}`
  return `“${row.name}” differs most in ${when}, by ${write(values[week] ?? Number.NaN)}${range}${extreme}`
}
