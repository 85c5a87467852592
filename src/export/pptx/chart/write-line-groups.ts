import { type ExhibitLines, type ExhibitNote, type ExhibitSeries } from '@/ui/exhibit/exhibit'
import { type SeriesKind } from '@/ui/charts/chart-series'
import { writeTag } from '@/export/drawing/svg-text'
import { SERIES_COLORS } from '@/export/pptx/frame/theme'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { type Categories, toNoteColumns, toRuleColumns } from './chart-data'
import { type Placed, writeCategories, writeName, writeValues, writeWords } from './chart-part'
import { type Area, toAreas } from './to-areas'

const EMU_PER_POINT = 12_700

/** How each kind of line is drawn: width in points, and dash. */
const STROKES: Readonly<Record<SeriesKind, { readonly width: number; readonly dash: string }>> = {
  record: { width: 2.25, dash: 'solid' },
  scenario: { width: 2.25, dash: 'dash' },
  counterfactual: { width: 1.25, dash: 'sysDot' },
  estimate: { width: 2.5, dash: 'sysDot' },
}

/** Stacks of areas that one chart can have: one on each pair of its axes. */
export const MOST_STACKS = 2

/** How a line chart is written. */
export type LineLook = {
  readonly format: string
  readonly categories: Categories
  /** Size of its words, points. */
  readonly size: number
}

/** What is drawn, and which entries the key leaves out. */
export type Groups = { readonly groups: string; readonly unlisted: readonly number[] }

/** One series as it is written, and whether the key names it. */
type Written = { readonly xml: string; readonly isListed: boolean }

const MAIN_AXES = '<c:axId val="1"/><c:axId val="2"/>'
const OTHER_AXES = '<c:axId val="3"/><c:axId val="4"/>'

/** Write the bands of a line chart as areas, its lines over them, and the rule of the as-of date. */
export function writeLineGroups(chart: ExhibitLines, look: LineLook): Groups {
  const { series, bands } = chart
  const stacks = toAreas(bands)
  const firstHelper = series.length + 2 * bands.length
  const cat = writeCategories(look.categories)
  const all: Written[] = []
  const add = (written: Written): string => {
    all.push(written)
    return written.xml
  }
  // The place in the workbook runs on over all stacks; that among the series only over those that are drawn.
  const starts = stacks.map((_, at) => firstHelper + stacks.slice(0, at).flat().length)
  const areas = stacks.slice(0, MOST_STACKS).map((stack, at) => {
    const layers = stack.map((area, layer) =>
      add(writeArea(area, { index: (starts[at] ?? 0) + layer, order: all.length, look, cat })),
    )
    const axes = at === 0 ? MAIN_AXES : OTHER_AXES
    return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${layers.join('')}${axes}</c:areaChart>`
  })
  const lines = series.flatMap((line, index) =>
    writeLine(line, { index, order: all.length, look, cat }).map(add),
  )
  const rules = toRuleColumns(chart).map((column, at) => {
    const index = firstHelper + stacks.flat().length + at
    return add(writeRule({ column, index }, chart, { order: all.length, look, cat }))
  })
  const notes = toNoteColumns(chart).map((column, at) => {
    const index = firstHelper + stacks.flat().length + rules.length + at
    const side = toNoteSide(chart, at)
    return add(
      writeNote(
        { column, index },
        { ...chart.notes?.[at], side },
        { order: all.length, look, cat },
      ),
    )
  })
  const drawn = [...lines, ...rules, ...notes].join('')
  return {
    groups:
      drawn === ''
        ? areas.join('')
        : `${areas.join('')}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${MAIN_AXES}</c:lineChart>`,
    unlisted: all.flatMap(({ isListed }, at) => (isListed ? [] : [at])),
  }
}

type SeriesPlace = {
  /** Place of its column in the workbook, from 0. */
  readonly index: number
  /** Place among all that is drawn, from 0. */
  readonly order: number
  readonly look: LineLook
  readonly cat: string
}

function writeArea(area: Area, { index, order, look, cat }: SeriesPlace): Written {
  const { column, color, alpha, label } = area
  const fill = alpha === 0 ? '<a:noFill/>' : writeFill(SERIES_COLORS[color], alpha)
  const name =
    label === undefined
      ? writeName({ column, index })
      : `<c:tx>${writeTag('c:v', {}, label.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))}</c:tx>`
  const looks = `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`
  return {
    xml: `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${name}${looks}${cat}${writeValues({ column, index }, look.format)}</c:ser>`,
    isListed: label !== undefined,
  }
}

/** A line that parts from the record is drawn as two, solid and dashed: no program dashes a part of one. */
function writeLine(series: ExhibitSeries, place: SeriesPlace): readonly Written[] {
  const { dashedFrom, kind, values } = series
  if (kind !== 'scenario' || dashedFrom === undefined || dashedFrom <= 0) {
    return [{ xml: writeStroke(series, values, place), isListed: true }]
  }
  const until = values.map((value, at) => (at <= dashedFrom ? value : Number.NaN))
  const after = values.map((value, at) => (at >= dashedFrom ? value : Number.NaN))
  return [
    { xml: writeStroke({ ...series, kind: 'record' }, until, place), isListed: false },
    { xml: writeStroke(series, after, { ...place, order: place.order + 1 }), isListed: true },
  ]
}

function writeStroke(
  { label, kind, color }: ExhibitSeries,
  values: readonly number[],
  { index, order, look, cat }: SeriesPlace,
): string {
  const shown = values.map((value) => (Number.isFinite(value) ? value : undefined))
  const placed = { column: { name: label, values: shown }, index }
  const { width, dash } = STROKES[kind]
  const fill = writeFill(SERIES_COLORS[color])
  const stroke = `<c:spPr><a:ln w="${Math.round(width * EMU_PER_POINT)}" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`
  const marker = hasLonePoint(values)
    ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
    : NO_MARKER
  return `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${writeName(placed)}${stroke}${marker}${cat}${writeValues(placed, look.format)}<c:smooth val="0"/></c:ser>`
}

const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'

/** A line that hangs from a lone point at the top of the plot, with its name beside it. */
function writeRule(
  placed: Placed,
  { range, rules = [] }: ExhibitLines,
  { order, look, cat }: Omit<SeriesPlace, 'index'>,
): Written {
  const [low, high] = range ?? [0, 1]
  const at = rules.find(({ label }) => label === placed.column.name)?.at ?? 0
  const line = `<c:spPr><a:ln w="9525">${writeFill('tx2')}</a:ln></c:spPr>`
  const bars = `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="${high - low}"/>${line}</c:errBars>`
  const shows = '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
  const rest = '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const label = `<c:dLbls><c:dLbl><c:idx val="${at}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${writeWords(look.size)}<c:dLblPos val="r"/>${shows}<c:showSerName val="1"/>${rest}</c:dLbl>${shows}<c:showSerName val="0"/>${rest}</c:dLbls>`
  return {
    xml: `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${writeName(placed)}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${NO_MARKER}${label}${bars}${cat}${writeValues(placed, look.format)}<c:smooth val="0"/></c:ser>`,
    isListed: false,
  }
}

/** Where the numbers of notes stand that would meet: above their mark, below it and to either side. */
const NOTE_SIDES = ['t', 'b', 'r', 'l'] as const

/** Part of the width of a chart within which two numbers meet. */
const CLOSE = 0.03

/** Return the side on which the number of a note stands: the first that no note close before it has taken. */
function toNoteSide({ notes = [], xTexts }: ExhibitLines, place: number): string {
  const at = notes[place]?.at ?? 0
  const close = notes.slice(0, place).filter((note) => at - note.at <= CLOSE * xTexts.length)
  return NOTE_SIDES[close.length % NOTE_SIDES.length] ?? 't'
}

const LABEL_PARTS = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
const LABEL_REST = '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** A mark on its line with the number by which the words below the chart name it. */
function writeNote(
  placed: Placed,
  { number = 0, at = 0, side }: Partial<ExhibitNote> & { readonly side: string },
  { order, look, cat }: Omit<SeriesPlace, 'index'>,
): Written {
  const fill = writeFill('tx1')
  const mark = `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
  const words = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="${look.size * 100}" b="1">${fill}</a:rPr><a:t>${number}</a:t></a:r></a:p></c:rich></c:tx>`
  const hidden = LABEL_PARTS.replace('showVal val="1"', 'showVal val="0"')
  const label = `<c:dLbls><c:dLbl><c:idx val="${at}"/>${words}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="${side}"/>${LABEL_PARTS}${LABEL_REST}</c:dLbl>${hidden}${LABEL_REST}</c:dLbls>`
  return {
    xml: `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${writeName(placed)}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${mark}${label}${cat}${writeValues(placed, look.format)}<c:smooth val="0"/></c:ser>`,
    isListed: false,
  }
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
