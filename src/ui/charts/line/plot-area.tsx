import { type PointerEvent, useMemo } from 'react'
import { ChartFrame } from './chart-frame'
import { LayerContext } from './layer-context'
import { type LinePlot } from './use-line-plot'
import styles from '@/ui/charts/chart.module.css'
import { toChartColor } from '@/ui/charts/chart-color'
import { type ChartSeries } from '@/ui/charts/chart-series'

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
        data-plot=""
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

/** Props of {@link SeriesKey}. */
type SeriesKeyProps = {
  readonly series: readonly ChartSeries[]
}

/** Names of the lines above a plot too narrow to carry them. */
function SeriesKey({ series }: SeriesKeyProps) {
  return (
    <ul className={styles['key']}>
      {series.map((line) => (
        <li key={line.id}>
          <svg aria-hidden="true" height="10" width="26">
            <path
              className={styles['line']}
              d="M1 5H25"
              data-kind={line.kind}
              style={{ stroke: toChartColor(line.color) }}
            />
          </svg>
          {line.label}
        </li>
      ))}
    </ul>
  )
}
