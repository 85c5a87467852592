import { toChartColor } from './chart-color'
import { type ChartBand } from './chart-series'
import styles from './chart.module.css'
import { type MarksProps } from './marks'
import { textWidth } from './text-width'
import { type Placement, toAreaPath } from './to-path'

/** Areas, widest first, each with its meaning written at its widest point where there is room. */
export function BandMarks({ content, place }: MarksProps) {
  const { bands, fontSize } = content
  const labels = toRoomyLabels(bands, place, fontSize)
  return (
    <g>
      {bands.map((band) => (
        <path
          className={styles['band']}
          d={toAreaPath(band.xs, band.low, band.high, place)}
          key={band.id}
          style={{ fill: toChartColor(band.color) }}
        />
      ))}
      {labels.map(({ id, text, x, y }) => (
        <text className={styles['note']} key={id} textAnchor="middle" x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
}

type BandLabel = {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
}

function toRoomyLabels(
  bands: readonly ChartBand[],
  place: Placement,
  fontSize: number,
): readonly BandLabel[] {
  const labels: BandLabel[] = []
  for (const band of bands) {
    const label = toLabel(band, place, fontSize)
    const last = labels.at(-1)
    if (last === undefined || label.y - last.y > fontSize * 1.6) labels.push(label)
  }
  return labels
}

/** Place the label just above the top edge, where the band reaches highest. */
function toLabel(band: ChartBand, place: Placement, fontSize: number): BandLabel {
  let peak = 0
  for (let index = 0; index < band.xs.length; index += 1) {
    if ((band.high[index] ?? -Infinity) > (band.high[peak] ?? -Infinity)) peak = index
  }
  const half = textWidth(band.label, fontSize) / 2
  const x = place.toX(band.xs[peak] ?? 0)
  return {
    id: band.id,
    text: band.label,
    x: Math.min(place.right - half, Math.max(place.left + half, x)),
    y: Math.max(place.top + fontSize, place.toY(band.high[peak] ?? 0) - 5),
  }
}
