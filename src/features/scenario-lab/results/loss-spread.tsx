import { memo, useCallback, useMemo } from 'react'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { writeApart } from './measure-words'
import { toTailWords } from './to-lab-figures'
import { toLossBins } from './to-loss-bars'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const BarChart = lazyPart(async () => (await import('@/ui/charts/bar/bar-chart')).BarChart)

/** Props of {@link LossSpread}. */
export type LossSpreadProps = {
  readonly result: MonteCarloResult
  /** True when the runs are those of a moment ago. */
  readonly isCatchingUp: boolean
  readonly sources: readonly SourceRef[]
}

/** How the loss to the end of the run is spread over the runs. */
export const LossSpread = memo(DrawnLossSpread)

function DrawnLossSpread({ result, isCatchingUp, sources }: LossSpreadProps) {
  const format = useFormat()
  const { loss, runs } = result
  const bars = useMemo(() => {
    const bins = toLossBins(loss)
    const write = writeApart(
      bins.map(({ from }) => from),
      format,
    )
    return bins.map(({ from, share }) => ({ id: String(from), label: write(from), value: share }))
  }, [loss, format])
  const formatShare = useCallback(
    (share: number) => (share === 0 ? '' : format.percent(share)),
    [format],
  )
  const { p5, p50, p95 } = loss.percentiles
  const count = `${format.integer(runs)} runs${isCatchingUp ? ' before the last change, being updated,' : ''}`
  return (
    <PartBoundary what="This chart" waiting={<output>Loading the chart…</output>}>
      <BarChart
        bars={bars}
        exhibit="lab-losses"
        formatValue={formatShare}
        headingLevel={3}
        labelHeader="Loss from"
        sentence={`Half of the runs lose more than ${format.usd(p50)}; P5–P95 ${format.usd(p5)} to ${format.usd(p95)}. ${toTailWords(loss, format)}`}
        sources={sources}
        subtitle={`Share of ${count} by Myanmar export value foregone to the end of the run, US dollars; a bar begins at the loss under it (modelled)`}
        title={`Nine runs in ten lose ${format.usd(p5)} to ${format.usd(p95)}`}
        valueHeader="Share of runs"
      />
    </PartBoundary>
  )
}
