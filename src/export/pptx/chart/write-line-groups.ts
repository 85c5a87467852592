import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { type SeriesKind } from '@/ui/charts/chart-series'
import { type DrawnLine, toDrawnLines } from './chart-data'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { writeCategories, writeName, writeNumbers, writeValues } from './chart-part'
import { SERIES_COLORS } from '@/export/pptx/frame/theme'

const AXES = '<c:axId val="1"/><c:axId val="2"/>'
const EMU_PER_POINT = 12_700

/** How each kind of line is drawn: width in points, and dash. */
const STROKES: Readonly<Record<SeriesKind, { readonly width: number; readonly dash: string }>> = {
  record: { width: 2.25, dash: 'solid' },
  scenario: { width: 2.25, dash: 'dash' },
  counterfactual: { width: 1.25, dash: 'sysDot' },
  estimate: { width: 2.5, dash: 'sysDot' },
}

/** Room for the names along the axis of values, in points: what lies beside it is the drawing. */
const BESIDE = 60
const POINTS_PER_INCH = 72
/** Part of the way from one value to the next that a stroke of a band covers: where two bands overlap both are seen. */
const COVERED = 0.6
/** Widest such stroke, points: LibreOffice gives it an end, by which it would reach beyond its edge. */
const WIDEST = 3.5

/** How a line chart is written. */
export type LineLook = {
  readonly format: string
  /** Width of the chart, inches. */
  readonly width: number
}

/** Write the bands and lines of a line chart, and which entries its key leaves out. */
export function writeLineGroups(
  chart: ExhibitLines,
  look: LineLook,
): { readonly groups: string; readonly unlisted: readonly number[] } {
  const lines = toDrawnLines(chart)
  const cat = writeCategories(chart.xTexts)
  const spreads = lines.filter(({ spread }) => spread !== undefined)
  const drawn = lines.map((line, index) => {
    const { format } = look
    const place = lines.length + spreads.indexOf(line)
    return writeLine(line, { index, format, cat, veil: writeVeil(line, place, look) })
  })
  return {
    groups:
      drawn.length === 0
        ? ''
        : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${AXES}</c:lineChart>`,
    unlisted: lines.flatMap(({ isListed }, at) => (isListed ? [] : [at])),
  }
}

/** Areas of a chart can only lie on each other, so that one band could be filled; error bars hatch each of them. */
function writeVeil(
  { series, spread }: DrawnLine,
  index: number,
  { format, width }: LineLook,
): string {
  if (spread === undefined) return ''
  const step = (width * POINTS_PER_INCH - BESIDE) / Math.max(1, spread.values.length - 1)
  const stroke = Math.round(Math.min(WIDEST, step * COVERED) * EMU_PER_POINT)
  const look = `<c:spPr><a:ln w="${stroke}" cap="flat">${writeFill(SERIES_COLORS[series.color], 0.35)}<a:round/></a:ln></c:spPr>`
  const reach = writeNumbers({ column: spread, index }, format)
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:minus>${reach}</c:minus>${look}</c:errBars>`
}

type LineParts = {
  readonly index: number
  readonly format: string
  readonly cat: string
  readonly veil: string
}

function writeLine({ series, column }: DrawnLine, { index, format, cat, veil }: LineParts): string {
  const placed = { column, index }
  const { width, dash } = STROKES[series.kind]
  const fill = writeFill(SERIES_COLORS[series.color])
  const stroke = `<c:spPr><a:ln w="${Math.round(width * EMU_PER_POINT)}" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`
  const marker = hasLonePoint(series.values)
    ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>'
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${writeName(placed)}${stroke}${marker}${veil}${cat}${writeValues(placed, format)}<c:smooth val="0"/></c:ser>`
}

/** A point without a neighbour makes no line: it is marked. */
function hasLonePoint(values: readonly number[]): boolean {
  return values.some(
    (value, at) =>
      Number.isFinite(value) &&
      !Number.isFinite(values[at - 1] ?? Number.NaN) &&
      !Number.isFinite(values[at + 1] ?? Number.NaN),
  )
}
