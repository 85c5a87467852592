import { seriesOf } from '@/model/figures'
import { type RunPair } from '@/model/runs'
import { type ChartSeries } from '@/ui/charts/chart-series'

/** Return the weekly export value of a region with and without the disruption, USD a week. */
export function toExportSeries(
  run: RunPair,
  regionId: string,
  asOfWeek: number,
): readonly ChartSeries[] {
  const disrupted = seriesOf(run.scenario.region.exportValueUsd, regionId)
  const undisturbed = seriesOf(run.counterfactual.region.exportValueUsd, regionId)
  const weeks = disrupted.map((_, week) => week)
  return [
    {
      id: 'scenario',
      label: 'this outlook',
      kind: 'scenario',
      color: 'series-1',
      points: { xs: weeks, ys: disrupted },
      dashedFrom: asOfWeek,
    },
    {
      id: 'undisturbed',
      label: 'undisturbed',
      kind: 'counterfactual',
      color: 'muted',
      points: { xs: weeks, ys: undisturbed },
    },
  ]
}
