import { toChartColor } from '@/ui/charts/chart-color'
import { type ChartSeries } from '@/ui/charts/chart-series'
import styles from '@/ui/charts/chart.module.css'
import { type MarksProps } from './marks'
import { spreadLabels } from './spread-labels'
import { toTwoLines } from '@/ui/charts/axis/text-width'
import { type Placement, toLinePath } from './to-path'

/** Lines with their names at their ends. */
export function LineMarks({ content, place }: MarksProps) {
  return (
    <g>
      {content.series.map((series) => (
        <Line key={series.id} place={place} series={series} />
      ))}
      {content.hasEndLabels && <EndLabels content={content} place={place} />}
    </g>
  )
}

/** Record solid; a scenario solid up to the day it starts from, dashed after. */
function Line({ series, place }: { readonly series: ChartSeries; readonly place: Placement }) {
  const style = { stroke: toChartColor(series.color) }
  const { kind, points, dashedFrom } = series
  if (kind !== 'scenario') {
    return (
      <path
        className={styles['line']}
        d={toLinePath(points, place)}
        data-kind={kind}
        style={style}
      />
    )
  }
  const start = dashedFrom ?? -Infinity
  return (
    <>
      <path
        className={styles['line']}
        d={toLinePath(points, place, [-Infinity, start])}
        data-kind="record"
        style={style}
      />
      <path
        className={styles['line']}
        d={toLinePath(points, place, [start, Infinity])}
        data-kind="scenario"
        style={style}
      />
    </>
  )
}

/** Lines that end within a few px of each other are named in the order in which they ran on the whole. */
const NUDGE = 5

function EndLabels({ content, place }: MarksProps) {
  const { series, fontSize } = content
  const tallest = Math.max(1, ...series.map(({ label }) => toTwoLines(label).length))
  const gap = fontSize * 1.2 * tallest + 2
  const wished = series.flatMap((line) => {
    const value = toLastValue(line)
    const lean = (place.toY(toMean(line)) - place.bottom) / (place.bottom - place.top) + 0.5
    return value === undefined ? [] : [{ label: line, y: place.toY(value) + lean * NUDGE }]
  })
  const spread = spreadLabels(wished, gap, [place.top + 4, place.bottom - 4])
  return spread.map(({ label: line, y }) => {
    const words = toTwoLines(line.label)
    return (
      <text
        className={styles['name']}
        key={line.id}
        style={{ fill: toChartColor(line.color) }}
        x={place.right + 8}
        y={y + fontSize * (0.35 - (words.length - 1) * 0.6)}
      >
        {words.map((word, index) => (
          <tspan dy={index === 0 ? 0 : fontSize * 1.2} key={word} x={place.right + 8}>
            {word}
          </tspan>
        ))}
      </text>
    )
  })
}

function toMean({ points: { ys } }: ChartSeries): number {
  const values = Array.from(ys).filter(Number.isFinite)
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function toLastValue({ points: { xs, ys } }: ChartSeries): number | undefined {
  for (let index = xs.length - 1; index >= 0; index -= 1) {
    const value = ys[index]
    if (value !== undefined && Number.isFinite(value)) return value
  }
  return undefined
}
