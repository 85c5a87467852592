import { toChartColor } from '@/ui/charts/chart-color'
import { type ChartBand } from '@/ui/charts/chart-series'
import styles from '@/ui/charts/chart.module.css'
import { type MarksProps } from './marks'
import { textWidth, toTwoLines, widestOf } from '@/ui/charts/axis/text-width'
import { type Placement, toAreaPath } from './to-path'

/** Areas, widest first. */
export function BandMarks({ content, place }: MarksProps) {
  return (
    <g>
      {content.bands.map((band) => (
        <path
          className={styles['band']}
          d={toAreaPath(band.xs, band.low, band.high, place)}
          key={band.id}
          style={{ fill: toChartColor(band.color) }}
        />
      ))}
    </g>
  )
}

/** The meaning of each area, written at its widest point where there is room; painted over rules, which it interrupts. */
export function BandLabels({ content, place }: MarksProps) {
  const { bands, fontSize } = content
  return (
    <g>
      {toRoomyLabels(bands, place, fontSize).map(({ id, lines, x, y }) => (
        <text className={styles['note']} key={id} textAnchor="middle" x={x} y={y}>
          {lines.map((line, index) => (
            <tspan dy={index === 0 ? 0 : fontSize * LINE_EM} key={line} x={x}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  )
}

/** Distance of two lines of a label. */
const LINE_EM = 1.25

type BandLabel = {
  readonly id: string
  readonly lines: readonly string[]
  readonly x: number
  /** Of the first line. */
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
    const free = last === undefined ? 0 : last.y + fontSize * (0.35 + LINE_EM * last.lines.length)
    if (label !== undefined && (last === undefined || label.y > free)) labels.push(label)
  }
  return labels
}

/**
 * Place the label just above the top edge, where the band reaches highest, or below it where the band reaches the top
 * of the plot; over two lines in a narrow plot, and nowhere where even those are too long.
 */
function toLabel(band: ChartBand, place: Placement, fontSize: number): BandLabel | undefined {
  const room = place.right - place.left
  const lines = textWidth(band.label, fontSize) > room ? toTwoLines(band.label) : [band.label]
  const half = widestOf(lines, fontSize) / 2
  if (2 * half > room) return undefined
  const peak = findPeak(band)
  const x = place.toX(band.xs[peak] ?? 0)
  const above = place.toY(band.high[peak] ?? 0) - 5 - (lines.length - 1) * fontSize * LINE_EM
  const below = place.toY(band.low[peak] ?? 0) + fontSize * 1.3
  return {
    id: band.id,
    lines,
    x: Math.min(place.right - half, Math.max(place.left + half, x)),
    y: above < place.top + fontSize ? below : above,
  }
}

/** Return the index at which a band reaches highest. */
function findPeak({ xs, high }: ChartBand): number {
  let peak = 0
  for (let index = 0; index < xs.length; index += 1) {
    if ((high[index] ?? -Infinity) > (high[peak] ?? -Infinity)) peak = index
  }
  return peak
}
