import { useMemo } from 'react'
import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type PriceMeasure } from '@/domain/record/backtest'
import { useSourceLookup } from '@/data/use-source-refs'
import { LineChart } from '@/ui/charts/line/line-chart'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import { type BacktestView, type EpisodePair } from './backtest-view'
import { toPriceChart, toSharedDomain } from './to-price-chart'

type PriceChartsProps = {
  readonly view: BacktestView
  readonly pair: EpisodePair
  readonly market: PriceMeasure['market']
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
}

/** Terbium and dysprosium in one market, seen and modelled. */
export function PriceCharts({ view, pair, market, firstDay, lastDay }: PriceChartsProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { baselineDate } = pair.episode
  const charts = useMemo(
    () =>
      ['Tb', 'Dy'].flatMap((elementId) => {
        const name = view.record.elements.find(({ id }) => id === elementId)?.name ?? elementId
        return toPriceChart(pair, { elementId, name, market, firstDay, lastDay }, format) ?? []
      }),
    [view, pair, market, firstDay, lastDay, format],
  )
  const yDomain = useMemo(() => toSharedDomain(charts), [charts])
  const axis = useMemo(
    () => toAxis(baselineDate, firstDay, lastDay, format),
    [baselineDate, firstDay, lastDay, format],
  )
  return (
    <div className={pageStyles['columns']}>
      {charts.map(({ id, sourceIds, ...chart }) => (
        <LineChart
          {...chart}
          {...axis}
          exhibit={`price-${id}`}
          formatY={format.multiple}
          key={id}
          readLabel="Read values week by week"
          sources={look(sourceIds)}
          xLabel="Week of"
          yDomain={yDomain}
        />
      ))}
    </div>
  )
}

/** Name every other month on the axis. */
function toAxis(baselineDate: CivilDate, firstDay: CivilDate, lastDay: CivilDate, format: Format) {
  const dayOf = (week: number): CivilDate => addDays(baselineDate, Math.round(7 * week))
  const months: CivilDate[] = []
  for (let day = firstDay; day < lastDay; day = addDays(day, 1)) {
    if (day.endsWith('-01') && Number(day.slice(5, 7)) % 2 === 0) months.push(day)
  }
  return {
    xTicks: months.map((day) => weeksBetween(baselineDate, day)),
    formatX: (week: number) => format.monthShort(dayOf(week)),
    dayOf,
    formatXLong: (week: number) => format.date(dayOf(week)),
  }
}
