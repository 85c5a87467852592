import { seriesOf } from '@/model/figures'
import { type RunPair } from '@/model/runs'
import { type ChartSeries } from '@/ui/charts/chart-series'
import { toBaselineSeries, toRunSeries } from '@/ui/charts/week-series'

/** Return the weekly export value of a region with and without the disruption, USD a week. */
export function toExportSeries(
  run: RunPair,
  regionId: string,
  asOfWeek: number,
): readonly ChartSeries[] {
  const disrupted = seriesOf(run.scenario.region.exportValueUsd, regionId)
  const undisturbed = seriesOf(run.counterfactual.region.exportValueUsd, regionId)
  return [
    toRunSeries(disrupted, asOfWeek, { id: 'scenario', label: 'this outlook', color: 'series-1' }),
    toBaselineSeries(undisturbed),
  ]
}
