import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { type SeriesKind } from '@/ui/charts/chart-series'
import { type DrawnLine, type StackedBand, toLineParts } from './chart-data'
import { type Placed, writeCategories, writeFill, writeName, writeValues } from './chart-part'
import { SERIES_COLORS } from './theme'

const AXES = '<c:axId val="1"/><c:axId val="2"/>'
const EMU_PER_POINT = 12_700

/** How each kind of line is drawn: width in points, and dash. */
const STROKES: Readonly<Record<SeriesKind, { readonly width: number; readonly dash: string }>> = {
  record: { width: 2.25, dash: 'solid' },
  scenario: { width: 2.25, dash: 'dash' },
  counterfactual: { width: 1.25, dash: 'sysDot' },
  estimate: { width: 2.5, dash: 'sysDot' },
}

/** Write the areas and lines of a line chart, and which entries its key leaves out. */
export function writeLineGroups(
  chart: ExhibitLines,
  format: string,
): { readonly groups: string; readonly unlisted: readonly number[] } {
  const { filled, lines } = toLineParts(chart)
  const cat = writeCategories(chart.xTexts)
  const first = filled === undefined ? 0 : 2
  const drawn = lines.map((line, at) => writeLine(line, first + at, cat, format)).join('')
  const area = filled === undefined ? '' : writeBand(filled, cat, format)
  const group =
    drawn === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${AXES}</c:lineChart>`
  return { groups: `${area}${group}`, unlisted: filled === undefined ? [] : [0] }
}

function writeBand({ band, base, spread }: StackedBand, cat: string, format: string): string {
  const below = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  const between = `<c:spPr>${writeFill(SERIES_COLORS[band.color], 0.2)}<a:ln><a:noFill/></a:ln></c:spPr>`
  const areas = [
    writeArea({ column: base, index: 0 }, below, cat, format),
    writeArea({ column: spread, index: 1 }, between, cat, format),
  ]
  return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${areas.join('')}${AXES}</c:areaChart>`
}

function writeArea(placed: Placed, look: string, cat: string, format: string): string {
  return `<c:ser><c:idx val="${placed.index}"/><c:order val="${placed.index}"/>${writeName(placed)}${look}${cat}${writeValues(placed, format)}</c:ser>`
}

function writeLine(
  { series, column }: DrawnLine,
  index: number,
  cat: string,
  format: string,
): string {
  const placed = { column, index }
  const { width, dash } = STROKES[series.kind]
  const fill = writeFill(SERIES_COLORS[series.color])
  const stroke = `<c:spPr><a:ln w="${Math.round(width * EMU_PER_POINT)}" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`
  const marker = hasLonePoint(series.values)
    ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>'
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${writeName(placed)}${stroke}${marker}${cat}${writeValues(placed, format)}<c:smooth val="0"/></c:ser>`
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
