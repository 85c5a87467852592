import { use } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { BandLabels, BandMarks } from './band-marks'
import { CursorMarks } from './cursor-marks'
import { LayerContext } from './layer-context'
import { LineMarks } from './line-marks'
import { NoteMarks } from './note-marks'
import { RuleMarks } from './rule-marks'
import { type Placement } from './to-path'

/** Bands, rules, lines and the reading cursor, one path each, on the scales of the frame around it. */
export function ChartLayer() {
  const content = use(LayerContext)
  const plot = usePlotArea()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  if (content === undefined || plot === undefined) return undefined
  if (scaleX === undefined || scaleY === undefined) return undefined
  const place: Placement = {
    toX: toStraightScale(scaleX, content.xDomain),
    toY: toStraightScale(scaleY, content.yDomain),
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
  }
  return (
    <g>
      <BandMarks content={content} place={place} />
      <RuleMarks content={content} place={place} />
      <BandLabels content={content} place={place} />
      <LineMarks content={content} place={place} />
      <NoteMarks content={content} place={place} />
      <CursorMarks content={content} place={place} />
    </g>
  )
}

/** Both axes are linear: two looked-up points stand for the whole scale, and no lookup is paid per point. */
function toStraightScale(
  scale: (value: unknown) => number | undefined,
  [low, high]: readonly [number, number],
): (value: number) => number {
  const start = scale(low) ?? 0
  const slope = high > low ? ((scale(high) ?? 0) - start) / (high - low) : 0
  return (value) => start + (value - low) * slope
}
