import { type MonteCarloResult, type WeeklyPercentiles } from '@/domain/market/monte-carlo'
import { type LabFigures } from '@/model/lab'
import { type Format } from '@/ui/format/create-format'

/** One line of a scenario's card. */
export type CardRow = { readonly label: string; readonly value: string; readonly note: string }

/** Return what a card says below the score: least cover, peak prices and foregone exports. */
export function toCardRows(
  figures: LabFigures,
  result: MonteCarloResult | undefined,
  elementId: string,
  format: Format,
): readonly CardRow[] {
  const weeks = (value: number): string => `${format.number(value, 1)} weeks`
  const spreadOf = (series: 'price' | 'exChinaPrice' | 'cover') =>
    result?.element[series]?.[elementId]
  const loss = result?.loss.percentiles
  return [
    {
      label: 'Lowest stock cover from the as-of date on',
      value: weeks(figures.lowestCoverWeeks),
      note: toRange(spreadOf('cover'), 'least', weeks),
    },
    {
      label: 'Peak price in China',
      value: format.usdPerKg(figures.peakPrice),
      note: toRange(spreadOf('price'), 'most', format.usdPerKg),
    },
    {
      label: 'Peak price outside China',
      value: format.usdPerKg(figures.peakPriceOutside),
      note: toRange(spreadOf('exChinaPrice'), 'most', format.usdPerKg),
    },
    {
      label: 'Myanmar exports foregone to the as-of date',
      value: format.usd(figures.foregoneToAsOf),
      note: '',
    },
    {
      label: 'Myanmar exports foregone to the end',
      value: format.usd(figures.foregoneToHorizon),
      note: loss === undefined ? '' : `P5–P95 ${format.usd(loss.p5)} to ${format.usd(loss.p95)}`,
    },
  ]
}

/** The spread in the week in which the median is at its extreme: not that of the extremes of the runs. */
function toRange(
  spread: WeeklyPercentiles | undefined,
  extreme: 'least' | 'most',
  write: (value: number) => string,
): string {
  if (spread === undefined) return ''
  const pick = extreme === 'least' ? Math.min : Math.max
  const value = spread.p50.reduce((found, next) => pick(found, next))
  const week = spread.p50.indexOf(value)
  return `P5–P95 in the week of the median’s ${extreme === 'least' ? 'low' : 'peak'}: ${write(spread.p5[week] ?? Number.NaN)} to ${write(spread.p95[week] ?? Number.NaN)}`
}
