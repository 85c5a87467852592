import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type PriceMeasure } from '@/domain/record/backtest'
import { measurePrice, type EpisodeRun } from '@/model/backtest'
import { type ChartBand, type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { toTargetPairs, type EpisodePair, type TargetPair } from './backtest-view'
import { toSeenStrokes } from './seen-points'

/** Half the length of the stroke that marks a quotation, weeks. */
const STROKE_WEEKS = 0.8

/** One element's price in one market, seen and modelled, as a multiple of that on the base day. */
export type PriceChart = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly xDomain: readonly [number, number]
  readonly sourceIds: readonly string[]
}

/** What a chart of prices is asked for. */
export type PriceQuestion = {
  readonly elementId: string
  /** `Terbium`. */
  readonly name: string
  readonly market: PriceMeasure['market']
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
}

type PriceRow = { readonly pair: TargetPair; readonly measure: PriceMeasure }

/** Return the chart of a price, or undefined when nothing was seen of it. */
export function toPriceChart(
  episode: EpisodePair,
  question: PriceQuestion,
  format: Format,
): PriceChart | undefined {
  const rows = toPriceRows(episode, question)
  const base = rows.at(-1)?.measure
  if (base === undefined) return undefined
  const { baselineDate } = episode.episode
  const weekOf = (day: CivilDate): number => weeksBetween(baselineDate, day)
  const xDomain = [
    Math.ceil(weekOf(question.firstDay)),
    Math.floor(weekOf(question.lastDay)),
  ] as const
  const xs = Array.from({ length: xDomain[1] - xDomain[0] + 1 }, (_, week) => xDomain[0] + week)
  const modelled = (run: EpisodeRun) => ({
    xs,
    ys: xs.map((week) => measurePrice(run, { ...base, day: addDays(baselineDate, 7 * week) })),
  })
  const shown = rows.filter(({ measure }) => measure.baseDay === base.baseDay)
  const seen = [
    { x: weekOf(base.baseDay), y: 1 },
    ...shown.map(({ pair, measure }) => ({ x: weekOf(measure.day), y: pair.fitted.seen })),
  ]
  return {
    id: `${question.market}-${question.elementId}`,
    subtitle: `Multiple of the price on ${format.date(base.baseDay)}; oxide, ${question.market}`,
    ...toWords(rows, question, format),
    xDomain,
    series: [
      {
        id: 'seen',
        label: toSeenLabel(shown, format),
        kind: 'record',
        color: 'ink',
        points: toSeenStrokes(seen, STROKE_WEEKS, xDomain),
      },
      {
        id: 'fitted',
        label: 'fitted',
        kind: 'record',
        color: 'series-1',
        points: modelled(episode.fitted.run),
      },
      {
        id: 'before',
        label: 'before the fit',
        kind: 'scenario',
        color: 'series-2',
        points: modelled(episode.before.run),
        dashedFrom: -Infinity,
      },
    ],
    bands: shown.flatMap(({ pair, measure }) => toQuotedRange(pair, weekOf(measure.day))),
    sourceIds: rows.flatMap(({ pair }) => pair.fitted.target.seen.sources),
  }
}

function toPriceRows(
  episode: EpisodePair,
  { elementId, market }: PriceQuestion,
): readonly PriceRow[] {
  return toTargetPairs(episode).flatMap((pair) => {
    const { measure } = pair.fitted.target
    const isAsked =
      measure.kind === 'price' && measure.elementId === elementId && measure.market === market
    return isAsked ? { pair, measure } : []
  })
}

/** Return the range of a quotation, where it has one, as a short band. */
function toQuotedRange({ fitted }: TargetPair, week: number): readonly ChartBand[] {
  const { range } = fitted.target.seen
  if (range === undefined) return []
  return [
    {
      id: `range-${fitted.target.id}`,
      label: 'range of the quotations',
      xs: [week - STROKE_WEEKS, week + STROKE_WEEKS],
      low: [range.low, range.low],
      high: [range.high, range.high],
      color: 'ink',
    },
  ]
}

function toWords(rows: readonly PriceRow[], { name }: PriceQuestion, format: Format) {
  const sentences = rows.map(
    ({ pair: { before, fitted }, measure }) =>
      `${format.date(measure.day)}: seen ${format.multiple(fitted.seen)}, fitted ${format.multiple(fitted.modelled)}, before ${format.multiple(before.modelled)}${fitted.isHit ? '' : ' (missed)'}`,
  )
  return {
    title: toTitle(rows, name, format),
    sentence: `${sentences.join('; ')}.`,
  }
}

/** One quotation is written in full, several by their count. */
function toTitle(rows: readonly PriceRow[], name: string, format: Format): string {
  const hits = rows.filter(({ pair }) => pair.fitted.isHit).length
  const [only, ...more] = rows
  if (only === undefined || more.length > 0)
    return `${name}: ${format.integer(hits)} of ${format.integer(rows.length)} quotations met`
  const { fitted } = only.pair
  return `${name}: ${format.multiple(fitted.seen)} seen, ${format.multiple(fitted.modelled)} fitted${fitted.isHit ? '' : ', missed'}`
}

function toSeenLabel(shown: readonly PriceRow[], format: Format): string {
  const [only, ...more] = shown
  return only === undefined || more.length > 0 ? 'seen' : `seen ${format.date(only.measure.day)}`
}

/** Return the span of y that holds every line of some charts, so that they can be compared; from 0 when a line nears it. */
export function toSharedDomain(charts: readonly PriceChart[]): readonly [number, number] {
  const values = charts
    .flatMap(({ series }) => series.flatMap(({ points }) => Array.from(points.ys)))
    .concat(charts.flatMap(({ bands }) => bands.flatMap(({ high }) => Array.from(high))))
    .filter(Number.isFinite)
  const [low, high] = [Math.min(1, ...values), Math.max(1, ...values)]
  return low > 0.75 ? [Math.floor(low * 10) / 10, Math.ceil(high * 10) / 10] : [0, Math.ceil(high)]
}
