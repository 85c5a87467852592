import { toChartColor } from '@/ui/charts/chart-color'
import styles from '@/ui/charts/chart.module.css'
import { type MarksProps } from './marks'
import { spreadLabels } from './spread-labels'
import { widestOf } from '@/ui/charts/axis/text-width'
import { valueAt } from './value-at'

/** Upright line where the reader reads, with a dot and a value on every series. */
export function CursorMarks({ content, place }: MarksProps) {
  const { cursor, series, fontSize, formatY } = content
  if (cursor === undefined) return undefined
  const x = place.toX(cursor)
  const dots = series.flatMap((line) => {
    const value = valueAt(line.points, cursor)
    return Number.isFinite(value) ? [{ label: { line, value }, y: place.toY(value) }] : []
  })
  const texts = spreadLabels(dots, fontSize * 1.25, [place.top + fontSize / 2, place.bottom - 2])
  const widest = widestOf(
    dots.map(({ label }) => formatY(label.value)),
    fontSize,
  )
  const isTurned = x + widest + 16 > place.right
  return (
    <g>
      <path className={styles['cursor']} d={`M${x} ${place.top}V${place.bottom}`} />
      {dots.map(({ label: { line }, y }) => (
        <circle
          className={styles['dot']}
          cx={x}
          cy={y}
          key={line.id}
          r={4}
          style={{ fill: toChartColor(line.color) }}
        />
      ))}
      {texts.map(({ label: { line, value }, y }) => (
        <text
          className={styles['value']}
          key={line.id}
          style={{ fill: toChartColor(line.color) }}
          textAnchor={isTurned ? 'end' : 'start'}
          x={isTurned ? x - 9 : x + 9}
          y={y + fontSize * 0.35 - 7}
        >
          {formatY(value)}
        </text>
      ))}
    </g>
  )
}
