import { type PointerEvent, useMemo } from 'react'
import { ChartFrame } from './chart-frame'
import { LayerContext } from './layer-context'
import { SeriesKey } from './series-key'
import { type LinePlot } from './use-line-plot'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link PlotArea}. */
export type PlotAreaProps = {
  readonly plot: LinePlot
  readonly cursor: number | undefined
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: () => void
}

/** The drawing itself, hidden from screen readers: sentence, reading line and table say the same. */
export function PlotArea({ plot, cursor, onPointerMove, onPointerLeave }: PlotAreaProps) {
  const { setBox, setRuler } = plot.box
  const { layout, content, yDomain, yTicks, yLabels } = plot
  const painted = useMemo(() => ({ ...content, cursor }), [content, cursor])
  const needsKey = !layout.hasEndLabels && content.series.length > 1
  return (
    <div className={styles['box']} ref={setBox}>
      <span aria-hidden="true" className={styles['ruler']} ref={setRuler} />
      {needsKey && <SeriesKey series={content.series} />}
      <div
        aria-hidden="true"
        className={styles['plot']}
        onPointerLeave={onPointerLeave}
        onPointerMove={onPointerMove}
        style={{ height: layout.height }}
      >
        {layout.width > 0 && (
          <LayerContext value={painted}>
            <ChartFrame
              layout={layout}
              xDomain={content.xDomain}
              yDomain={yDomain}
              yLabels={yLabels}
              yTicks={yTicks}
            />
          </LayerContext>
        )}
      </div>
    </div>
  )
}
