import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays, weeksBetween } from '@/lib/civil-date'
import { type RegionRecord } from '@/domain/record/record'
import { foregoneExportValue, seriesOf } from '@/model/figures'
import { type RunPair } from '@/model/runs'
import { useData } from '@/data/data-context'
import { useAssessment } from '@/data/use-assessment'
import { useSourceLookup } from '@/data/use-source-refs'
import { comparisonDay } from '@/state/address/view-codec'
import { useView } from '@/state/address/use-view'
import { LineChart } from '@/ui/charts/line/line-chart'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type ChartSeries } from '@/ui/charts/chart-series'
import { toBaselineSeries, toRunSeries } from '@/ui/charts/week-series'

/** Return the weekly export value of a region with and without the disruption, USD a week. */
function toExportSeries(run: RunPair, regionId: string, asOfWeek: number): readonly ChartSeries[] {
  const disrupted = seriesOf(run.scenario.region.exportValueUsd, regionId)
  const baseline = seriesOf(run.counterfactual.region.exportValueUsd, regionId)
  return [
    toRunSeries(disrupted, asOfWeek, { id: 'scenario', label: 'this outlook', color: 'series-1' }),
    toBaselineSeries(baseline),
  ]
}

/** Weeks between the ticks of the time axis. */
const TICK_WEEKS = 26

type RegionOutlookProps = { readonly region: RegionRecord }

/** Weekly export value of a region in the model, disrupted and not. */
export function RegionOutlook({ region }: RegionOutlookProps) {
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { view } = useView()
  const earlier = info ? comparisonDay(view, info.baselineDate, info.firstDay) : view.asOf
  const { pair, state } = useAssessment(view, earlier)
  return (
    <Panel
      title="Modelled exports"
      subtitle="The record until the as-of date, then the outlook set on the overview. Modelled, not measured. Not a forecast."
      state={state}
      minHeight="24rem"
    >
      {pair !== undefined && (
        <ExportChart
          baselineDate={pair.record.info.baselineDate}
          region={region}
          run={pair.now.run}
        />
      )}
    </Panel>
  )
}

type ExportChartProps = RegionOutlookProps & {
  readonly run: RunPair
  readonly baselineDate: string
}

function ExportChart({ region, run, baselineDate }: ExportChartProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { view } = useView()
  const asOfWeek = Math.max(0, weeksBetween(baselineDate, view.asOf))
  const series = useMemo(() => toExportSeries(run, region.id, asOfWeek), [run, region.id, asOfWeek])
  const horizon = (series[0]?.points.xs.length ?? 1) - 1
  const dayOf = (week: number): string => addDays(baselineDate, Math.round(7 * week))
  const lost = (toWeek: number): string =>
    format.usd(foregoneExportValue(run, { fromWeek: 0, toWeek, regionIds: [region.id] }))
  return (
    <LineChart
      exhibit="exports"
      formatX={(week) => format.monthShort(dayOf(week))}
      dayOf={dayOf}
      formatXLong={(week) => format.date(dayOf(week))}
      formatY={format.usd}
      markers={[{ x: asOfWeek, label: `as of ${format.date(view.asOf)}` }]}
      readLabel="Read values week by week"
      sentence={`Against the no-disruption baseline it loses ${lost(asOfWeek)} to ${format.date(view.asOf)} and ${lost(horizon + 1)} to ${format.date(dayOf(horizon + 1))}. A negative sum is a gain: prices rise for what is still exported.`}
      series={series}
      sources={look([...region.output.sources, ...region.payability.sources])}
      subtitle="Export value, USD a week: exports × oxide value of the basket at the prices of the week × the share paid"
      title={`Export value foregone by ${format.date(view.asOf)}: ${lost(asOfWeek)}`}
      xDomain={[0, horizon]}
      xLabel="Week of"
      xTicks={Array.from(
        { length: Math.floor(horizon / TICK_WEEKS) + 1 },
        (_, index) => TICK_WEEKS * index,
      )}
    />
  )
}
