import { type CivilDate } from '@/lib/civil-date'
import { type MonteCarloResult } from '@/domain/monte-carlo'
import { toLabCover, type LabFigures, type LabOutcome } from '@/data/lab-outcome'
import { foregoneExportValue, seriesOf } from '@/engine/pair-figures'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { type LabCurve } from './to-lab-curves'

/** A scenario of a comparison. */
export type Compared = {
  readonly id: string
  readonly name: string
  readonly outcome: LabOutcome
  readonly figures: LabFigures
  /** Many runs of it, where anything is uncertain and they are there. */
  readonly result: MonteCarloResult | undefined
}

/** What scenarios can be compared by, week by week. */
export const COMPARED_SERIES = ['price', 'exChinaPrice', 'cover', 'supply', 'foregone'] as const

/** What scenarios are compared by. */
export type ComparedSeries = (typeof COMPARED_SERIES)[number]

/** Words for what scenarios are compared by: a name and a unit. */
export const SERIES_WORDS: Readonly<
  Record<ComparedSeries, { readonly label: string; readonly unit: string }>
> = {
  price: { label: 'Price in China', unit: 'US dollars per kg of oxide' },
  exChinaPrice: { label: 'Price outside China', unit: 'US dollars per kg of oxide' },
  cover: { label: 'Stock cover', unit: 'Weeks of world demand in China' },
  supply: { label: 'Supply', unit: 't REO per week' },
  foregone: {
    label: 'Exports foregone',
    unit: 'US dollars of Myanmar exports, added up, central values',
  },
}

/** What a comparison of curves is made from. */
export type CompareNeeds = {
  readonly rows: readonly Compared[]
  readonly seriesId: ComparedSeries
  /** Each scenario less the first. */
  readonly isDifference: boolean
  readonly elementId: string
  readonly name: string
  readonly baselineDate: CivilDate
  readonly regionIds: readonly string[]
}

/** Told apart by stroke as well as by hue, in the order of the scenarios. */
const STYLES = [
  { kind: 'scenario', color: 'series-1' },
  { kind: 'estimate', color: 'series-2' },
  { kind: 'counterfactual', color: 'series-3' },
  { kind: 'record', color: 'series-4' },
] as const satisfies readonly Pick<ChartSeries, 'kind' | 'color'>[]

/** Most scenarios whose spread is drawn: more bands than two hide each other. */
const MOST_BANDS = 2

/** Relative difference up to which two values count as the same. */
const SAME = 1e-9

/** Return one chart of all scenarios, laid over each other or less the first. */
export function toCompareCurve(needs: CompareNeeds, format: Format): LabCurve {
  const { rows, seriesId, isDifference } = needs
  const lines = rows.map((row) => ({ row, values: toValues(row, needs) }))
  const [first] = lines
  const shown = lines.map(({ row, values }) => ({
    row,
    values:
      isDifference && first !== undefined
        ? values.map((value, week) => value - (first.values[week] ?? Number.NaN))
        : values,
  }))
  const { label, unit } = SERIES_WORDS[seriesId]
  const formatY = toWriter(seriesId, format)
  const against = isDifference ? `, less “${first?.row.name ?? ''}”` : ''
  const subject = seriesId === 'foregone' ? 'Myanmar' : needs.name
  return {
    id: 'compare',
    title: `${subject}: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}${against}`,
    subtitle: `${unit}, ${toMiddleWords(rows)} (modelled)`,
    sentence: toSentence(shown, needs, formatY),
    series:
      toSharedRecord(shown) ?? shown.map(({ row, values }, index) => toLine(row, values, index)),
    bands: isDifference || rows.length > MOST_BANDS ? [] : toSpreads(needs, format),
    formatY,
  }
}

type Line = { readonly row: Compared; readonly values: Float64Array }

function toValues({ outcome, result }: Compared, needs: CompareNeeds): Float64Array {
  const { seriesId, elementId, regionIds } = needs
  if (seriesId === 'foregone') {
    return Float64Array.from({ length: outcome.certain.horizonWeeks }, (_, week) =>
      foregoneExportValue(outcome.pair, { fromWeek: 0, toWeek: week + 1, regionIds }),
    )
  }
  const median = result?.element[seriesId]?.[elementId]?.p50
  if (median !== undefined) return median
  if (seriesId === 'cover') return toLabCover(outcome, elementId).scenario
  return seriesOf(outcome.pair.scenario.element[seriesId], elementId)
}

function toWriter(seriesId: ComparedSeries, format: Format): (value: number) => string {
  if (seriesId === 'foregone') return format.usd
  if (seriesId === 'cover') return (value) => format.number(value, 1)
  if (seriesId === 'supply') return (value) => format.number(value, Math.abs(value) < 100 ? 1 : 0)
  return format.usdPerKg
}

function toMiddleWords(rows: readonly Compared[]): string {
  const medians = rows.filter(({ result }) => result !== undefined).length
  if (medians === 0) return 'one run of central values each'
  return medians === rows.length
    ? 'medians of many runs with the same seed'
    : 'medians of many runs where uncertain, else the one run'
}

function toSentence(
  shown: readonly Line[],
  { isDifference }: CompareNeeds,
  formatY: (value: number) => string,
): string {
  const parts = shown.slice(isDifference ? 1 : 0).map(({ row, values }) => {
    const peak = values.reduce(
      (most, value) => (Math.abs(value) > Math.abs(most) ? value : most),
      0,
    )
    return isDifference
      ? `“${row.name}” differs most by ${formatY(peak)}`
      : `“${row.name}” reaches ${formatY(peak)} at its highest`
  })
  return `${parts.join('; ')}.`
}

function toLine({ id, name }: Compared, values: Float64Array, index: number): ChartSeries {
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

function toSpreads(
  { rows, seriesId, elementId }: CompareNeeds,
  format: Format,
): readonly ChartBand[] {
  if (seriesId === 'foregone') return []
  return rows.flatMap(({ id, name, result }, index): readonly ChartBand[] => {
    const spread = result?.element[seriesId]?.[elementId]
    if (result === undefined || spread === undefined) return []
    const { color } = STYLES[index % STYLES.length] ?? STYLES[0]
    return [
      {
        id,
        label: `${name}: P5–P95 of ${format.integer(result.runs)} runs`,
        xs: spread.p5.map((_, week) => week),
        low: spread.p5,
        high: spread.p95,
        color,
      },
    ]
  })
}
