import { addDays } from '@/lib/civil-date'
import { toMonthlyFlow, type EpisodeResult } from '@/model/backtest'
import { type ChartSeries } from '@/ui/charts/chart-series'
import { type Format } from '@/ui/format/create-format'
import { toTargetPairs, type EpisodePair, type TargetPair } from './backtest-view'
import { toSeenStrokes } from './seen-points'

/** Imports by month, seen and modelled, ready to draw; x counts months from the one before the first. */
export type ImportChart = {
  readonly title: string
  readonly sentence: string
  readonly series: readonly ChartSeries[]
  readonly months: readonly string[]
  readonly sourceIds: readonly string[]
}

/** Return the months of imports that steer the fit, or undefined when there are none. */
export function toImportChart(pair: EpisodePair, format: Format): ImportChart | undefined {
  const rows = toTargetPairs(pair).flatMap((row) => {
    const { measure, role } = row.fitted.target
    return measure.kind === 'imports' && role === 'fit' ? { row, measure } : []
  })
  const [first] = rows
  if (first === undefined) return undefined
  const { seriesId, firstMonth } = first.measure
  const months = [monthBefore(firstMonth), ...rows.map(({ measure }) => measure.lastMonth)]
  const modelled = ({ run }: EpisodeResult): readonly number[] => {
    const flow = toMonthlyFlow(run, seriesId)
    return months.map((month) => flow(month, month))
  }
  const xs = months.map((_, index) => index)
  const seen = rows.map(({ row }, index) => ({ x: index + 1, y: row.fitted.seen }))
  return {
    ...toWords(
      rows.map(({ row }) => row),
      months.slice(1),
      format,
    ),
    months,
    series: [
      {
        id: 'seen',
        label: 'seen',
        kind: 'record',
        color: 'ink',
        points: toSeenStrokes(seen, 0.35, [0, months.length - 1]),
      },
      {
        id: 'fitted',
        label: 'fitted',
        kind: 'record',
        color: 'series-1',
        points: { xs, ys: modelled(pair.fitted) },
      },
      {
        id: 'before',
        label: 'before the fit',
        kind: 'scenario',
        color: 'series-2',
        points: { xs, ys: modelled(pair.before) },
        dashedFrom: 0,
      },
    ],
    sourceIds: rows.flatMap(({ row }) => row.fitted.target.seen.sources),
  }
}

function toWords(rows: readonly TargetPair[], months: readonly string[], format: Format) {
  const hits = rows.filter(({ fitted }) => fitted.isHit).length
  const misses = rows.map(({ fitted }) => fitted)
  const worst = misses.toSorted((a, b) => Math.abs(b.miss) - Math.abs(a.miss))[0]
  const month = worst === undefined ? '' : format.month(months[misses.indexOf(worst)] ?? '')
  const worstWords =
    worst === undefined
      ? ''
      : `Furthest off is ${month}: seen ${format.multiple(worst.seen)}, fitted ${format.multiple(worst.modelled)}. `
  return {
    title: `Imports: ${format.integer(hits)} of ${format.integer(rows.length)} months met, ${month} the furthest off`,
    sentence: `${worstWords}Before the fit ${format.integer(rows.filter(({ before }) => before.isHit).length)} of ${format.integer(rows.length)} months were met. Four of the months seen are derived from printed changes or sums.`,
  }
}

/** Return the month before `month`, `YYYY-MM`. */
function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7)
}
