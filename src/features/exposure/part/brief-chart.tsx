import { addDays } from '@/lib/civil-date'
import { useFormat } from '@/ui/format/format-context'
import styles from './part-brief.module.css'
import { type PartPanelProps } from './part-props'
import { toHalfYears, toPartPaths } from './to-part-curves'

const WIDTH = 720
const HEIGHT = 110
/** Room for the words of the axes. */
const LEFT = 40
const BOTTOM = 18

/** The stock of a part on paper, with its range; the page itself has the chart that can be read week by week. */
export function BriefChart({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const { central, low, high } = toPartPaths(assessed, row)
  const most = Math.max(1, ...central.coverDays, ...low.coverDays, ...high.coverDays)
  const weeks = central.coverDays.length
  const x = (week: number) => LEFT + ((WIDTH - LEFT) * week) / Math.max(1, weeks - 1)
  const y = (days: number) => 4 + (HEIGHT - BOTTOM - 8) * (1 - days / most)
  const line = (days: Float64Array) =>
    [...days].map((value, week) => `${x(week).toFixed(1)},${y(value).toFixed(1)}`)
  const last = central.firstWeek + weeks - 1
  return (
    <figure className={styles['chart']}>
      <figcaption>
        Own stock in days of use: central run, and the range over what “halted” and “shut” may mean
        (modelled)
      </figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <polygon
          className={styles['band']}
          points={[...line(low.coverDays), ...line(high.coverDays).toReversed()].join(' ')}
        />
        <polyline className={styles['line']} points={line(central.coverDays).join(' ')} />
        <line className={styles['axis']} x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {[0, most].map((days) => (
          <text key={days} textAnchor="end" x={LEFT - 6} y={y(days) + 8}>
            {format.integer(days)}
          </text>
        ))}
        {toHalfYears(central.firstWeek, last).map((week) => (
          <text key={week} x={x(week - central.firstWeek)} y={HEIGHT - 2}>
            {format.monthShort(addDays(assessed.record.info.baselineDate, 7 * week))}
          </text>
        ))}
      </svg>
    </figure>
  )
}
