import { type CivilDate } from '@/lib/civil-date'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import {
  type MonteCarloResult,
  type Percentiles,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { type PriceTests } from '@/data/use-tested-prices'
import { type LabFigures, type LabOutcome } from '@/model/lab'
import { seriesOf } from '@/model/figures'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { peakOf } from '@/ui/charts/week-series'
import { EXTREME_OF, SERIES_WORDS, toSeriesValues, type ComparedSeries } from './compared-series'
import { writeSpread } from './curve-fan'
import { type LabCurve, type LabNote } from './to-lab-curves'
import { toEnds, writeUntested } from './write-price-test'

/** A scenario of a comparison. */
export type Compared = {
  readonly id: string
  readonly name: string
  readonly outcome: LabOutcome
  readonly figures: LabFigures
  /** Many runs of it, where anything is uncertain and they are there. */
  readonly result: MonteCarloResult | undefined
  /** Many differences from the first scenario, run by run, where they are asked for and there. */
  readonly difference: MonteCarloResult | undefined
  /** Whether such differences are being made. */
  readonly isPending: boolean
}

/** What a comparison of curves is made from. */
export type CompareNeeds = {
  readonly rows: readonly Compared[]
  readonly seriesId: ComparedSeries
  readonly elementId: string
  readonly name: string
  readonly baselineDate: CivilDate
  readonly regionIds: readonly string[]
  /** What the backtest found for prices of the element; none until it has been answered. */
  readonly tests?: PriceTests | undefined
}

/** Told apart by stroke as well as by hue, in the order of the scenarios. */
const STYLES = [
  { kind: 'scenario', color: 'series-1' },
  { kind: 'estimate', color: 'series-2' },
  { kind: 'counterfactual', color: 'series-3' },
  { kind: 'record', color: 'series-4' },
] as const satisfies readonly Pick<ChartSeries, 'kind' | 'color'>[]

/** Most scenarios whose spread is drawn: more bands than two hide each other. */
export const MOST_BANDS = 2

/** Relative difference up to which two values count as the same. */
const SAME = 1e-9

/** Return one chart of all scenarios, laid over each other. */
export function toCompareCurve(needs: CompareNeeds, format: Format): LabCurve {
  const { rows, seriesId } = needs
  const shown = rows.map((row) => ({ row, values: toSeriesValues(row.outcome, needs) }))
  const formatY = toWriter(seriesId, format)
  return {
    id: 'compare',
    title: toTitle(needs),
    subtitle: `${SERIES_WORDS[seriesId].unit}, ${toLineWords(needs)} (modelled)`,
    sentence: toSentence(shown, needs, formatY),
    remark: toCompareRemark(needs, format),
    series:
      toSharedRecord(shown) ?? shown.map(({ row, values }, index) => toLine(row, values, index)),
    bands: rows.length > MOST_BANDS ? [] : toSpreads(needs, format),
    formatY,
  }
}

/** Say what is compared: `Terbium: price in China`. */
export function toTitle({ seriesId, name }: CompareNeeds): string {
  const { label } = SERIES_WORDS[seriesId]
  const subject = seriesId === 'foregone' ? 'Myanmar' : name
  return `${subject}: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
}

/** Say whether any price that is compared lies outside what the backtest saw; what it found stands with the cards. */
export function toCompareRemark(needs: CompareNeeds, format: Format): string | undefined {
  const { tests, seriesId, rows, elementId } = needs
  if (tests === undefined || (seriesId !== 'price' && seriesId !== 'exChinaPrice')) return undefined
  const tested = tests[seriesId === 'price' ? 'china' : 'outside']
  return rows
    .map((row) => {
      const before = seriesOf(row.outcome.pair.counterfactual.element[seriesId], elementId)
      const prices = [
        peakOf(toSeriesValues(row.outcome, needs)).value,
        ...toEnds(toOwn(row.result, needs)),
      ]
      return writeUntested(tested, { prices, base: before[0] ?? Number.NaN }, format)
    })
    .find((words) => words !== '')
}

type Line = { readonly row: Compared; readonly values: Float64Array }

/** Return the spread of what is compared over some runs, if they are there. */
export function toSpread(
  result: MonteCarloResult | undefined,
  { seriesId, elementId }: CompareNeeds,
): WeeklyPercentiles | undefined {
  if (seriesId === 'foregone') return result?.lossSoFar
  // Nobody asks the runs for demand: what is missing is told by cover and supply.
  if (seriesId === 'demand' || seriesId === 'exChinaDemand') return undefined
  return result?.element[seriesId]?.[elementId]
}

/** Return how values of what is compared are written. */
export function toWriter(seriesId: ComparedSeries, format: Format): (value: number) => string {
  if (seriesId === 'foregone') return format.usd
  if (seriesId === 'price' || seriesId === 'exChinaPrice') return format.usdPerKg
  if (seriesId === 'cover' || seriesId === 'exChinaCover') {
    return (value) => format.number(value, 1)
  }
  return (value) => format.number(value, Math.abs(value) < 100 ? 1 : 0)
}

function toLineWords(needs: CompareNeeds): string {
  return needs.rows.some(({ result }) => toSpread(result, needs) !== undefined)
    ? 'one central run each, and the spread of runs that share their draws'
    : 'one central run each'
}

/** Say how far each goes, in its central run and in each of its runs. */
function toSentence(
  shown: readonly Line[],
  needs: CompareNeeds,
  formatY: (value: number) => string,
): string {
  const { seriesId } = needs
  const isLow = seriesId !== 'price' && seriesId !== 'exChinaPrice' && seriesId !== 'foregone'
  const parts = shown.map(({ row, values }) => {
    const most = isLow ? -peakOf(values.map((value) => -value)).value : peakOf(values).value
    const own = toOwn(row.result, needs)
    const spread = own === undefined ? '' : `, each run by itself ${writeSpread(own, formatY)}`
    return `“${row.name}” ${isLow ? 'falls to' : 'reaches'} ${formatY(most)}${spread}`
  })
  return `${parts.join('; ')}.`
}

/** Return how each run's own highest or lowest value is spread, where runs are read for it. */
export function toOwn(
  result: MonteCarloResult | undefined,
  { seriesId, elementId }: CompareNeeds,
): Percentiles | undefined {
  if (seriesId === 'foregone') return result?.mostLoss
  const name = EXTREME_OF[seriesId]
  return name && result?.extremes?.[0]?.[elementId]?.[name]
}

/** Return the line of the scenario at a place of the comparison. */
export function toLine(
  { id, name }: Pick<Compared, 'id' | 'name'>,
  values: Float64Array,
  index: number,
): ChartSeries {
  const style = STYLES[index % STYLES.length] ?? STYLES[0]
  return { id, label: name, ...style, points: { xs: values.map((_, week) => week), ys: values } }
}

/** One line for what all have in common up to their as-of date, and one for each from there; undefined where they differ before. */
function toSharedRecord(shown: readonly Line[]): readonly ChartSeries[] | undefined {
  const [first, ...others] = shown
  if (first === undefined) return []
  const start = Math.floor(first.row.outcome.asOfWeek)
  const isShared = others.every(
    ({ row, values }) =>
      row.outcome.asOfWeek === first.row.outcome.asOfWeek &&
      values
        .subarray(0, Math.max(0, start + 1))
        .every((value, week) => isNear(value, first.values[week])),
  )
  if (!isShared || start < 1) return undefined
  const past = first.values.slice(0, start + 1)
  return [
    {
      id: 'record',
      label: 'record so far',
      kind: 'record',
      color: 'ink',
      points: { xs: past.map((_, week) => week), ys: past },
    },
    ...shown.map(({ row, values }, index) => {
      const line = toLine(row, values, index)
      const ys = values.slice(start)
      return { ...line, points: { xs: ys.map((_, week) => week + start), ys } }
    }),
  ]
}

function isNear(value: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(value - other) <= SAME * Math.max(1, Math.abs(other))
}

function toSpreads(needs: CompareNeeds, format: Format): readonly ChartBand[] {
  return needs.rows.flatMap(({ id, name, result }, index): readonly ChartBand[] => {
    const spread = toSpread(result, needs)
    if (result === undefined || spread === undefined) return []
    const label = `${name}: P5–P95 of ${format.integer(result.runs)} runs`
    return [toBand({ id, label, spread }, index)]
  })
}

/** Return the band of the scenario at a place of the comparison. */
export function toBand(
  {
    id,
    label,
    spread,
  }: { readonly id: string; readonly label: string; readonly spread: WeeklyPercentiles },
  index: number,
): ChartBand {
  const { color } = STYLES[index % STYLES.length] ?? STYLES[0]
  const xs = spread.p5.map((_, week) => week)
  return { id, label, xs, low: spread.p5, high: spread.p95, color }
}

/** The notes of all scenarios in the order of their days; one that several have alike stands once, on no line of its own. */
export function toSharedNotes(
  scenarios: readonly { readonly id: string; readonly scenario: LabScenario }[],
): readonly LabNote[] {
  const all = scenarios.flatMap(({ id, scenario }) =>
    (scenario.chartNotes ?? []).map((note) => ({ ...note, seriesId: id })),
  )
  const seen = new Map<string, LabNote>()
  for (const note of all) {
    const key = `${note.day} ${note.text}`
    seen.set(key, seen.has(key) ? { day: note.day, text: note.text } : note)
  }
  return [...seen.values()].toSorted((one, other) => one.day.localeCompare(other.day))
}
