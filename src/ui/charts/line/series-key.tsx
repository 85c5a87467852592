import { toChartColor } from '@/ui/charts/chart-color'
import { type ChartSeries } from '@/ui/charts/chart-series'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link SeriesKey}. */
export type SeriesKeyProps = {
  readonly series: readonly ChartSeries[]
}

/** Names of the lines above a plot too narrow to carry them. */
export function SeriesKey({ series }: SeriesKeyProps) {
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
