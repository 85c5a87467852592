import { type ExhibitChart, type ExhibitFigure, type Exhibit } from '@/ui/exhibit/exhibit'
import { addWords } from './add-words'
import { type Frame, type PptxSlide } from './slide'
import { type AddShape, type SlideHost } from './slide-host'
import { LAYOUT } from './slide-layout'
import { type Page } from './to-pages'
import { writeChartFrame, writeLine, writePicture } from './write-graphic'
import { writeFill } from './write-shape'
import { writeTable } from './write-table'
import { toXmlSafe } from '@/export/drawing/svg-text'

/** Longest text that screen readers take in well. */
const MAX_SIGNS = 400

/** Return what a chart shows, in words. */
function toChartAlt(chart: ExhibitChart, { sentence }: Exhibit): string {
  if (chart.kind === 'lines') {
    const names = [...chart.series, ...chart.bands].map(({ label }) => label).join(', ')
    const span = `${chart.xTexts[0] ?? ''} to ${chart.xTexts.at(-1) ?? ''}`
    const count = chart.notes?.length ?? 0
    const noted = count === 0 ? '' : `Notes below: ${count}. `
    return shorten(
      `Line chart: ${chart.title}. ${chart.subtitle}. ${names}; ${span}. ${noted}${sentence}`,
    )
  }
  const bars = chart.bars.map(({ label, value }) =>
    value === undefined ? `${label}: none` : `${label}: ${chart.formatValue(value)}`,
  )
  return shorten(`Bar chart: ${chart.title}. ${chart.subtitle}. ${bars.join('; ')}. ${sentence}`)
}

/** Return what a table or picture shows, in words. */
function toAlt(kind: 'Table' | 'Picture', { title, subtitle, sentence }: Exhibit): string {
  return shorten(
    [`${kind}: ${title}`, subtitle, sentence].filter((words) => words !== '').join('. '),
  )
}

function shorten(text: string): string {
  const signs = Array.from(toXmlSafe(text).replaceAll(/\s+/g, ' '))
  return signs.length <= MAX_SIGNS ? signs.join('') : `${signs.slice(0, MAX_SIGNS - 1).join('')}…`
}

/** Size of the words of a chart, in points, by how many stand beside each other. */
const CHART_SIZES: Readonly<Record<number, number>> = { 1: 14, 2: 12 }

/** Write what stands in the middle of a slide. */
export function writeBody(
  add: AddShape,
  content: PptxSlide,
  { body }: Page,
  host: SlideHost,
): void {
  const { exhibit } = content
  switch (body.kind) {
    case 'charts': {
      addCharts(add, content, body.charts, host)
      break
    }
    case 'figures': {
      addFigures(add, body.figures)
      break
    }
    case 'table': {
      const alt = toAlt('Table', exhibit)
      add((id) => writeTable({ id, name: 'Table', alt, frame: LAYOUT.body }, body.table))
      break
    }
    case 'picture': {
      const relation = host.addPicture(body.picture.png)
      const frame = toFitted(LAYOUT.tall, body.picture)
      const alt = toAlt('Picture', exhibit)
      add((id) => writePicture({ id, name: 'Picture', alt, frame }, relation))
      break
    }
    case 'words': {
      break
    }
  }
}

/** Charts beside each other, each under its own title where there is more than one. */
function addCharts(
  add: AddShape,
  { exhibit }: PptxSlide,
  charts: readonly ExhibitChart[],
  host: SlideHost,
): void {
  const fontSize = CHART_SIZES[charts.length] ?? 10
  const places = splitFrame(LAYOUT.body, charts.length)
  for (const [at, chart] of charts.entries()) {
    const place = places[at] ?? LAYOUT.body
    const head = charts.length === 1 ? 0 : addChartHead(add, chart, place)
    const foot = addChartNotes(add, chart, place)
    const frame = { ...place, y: place.y + head, h: place.h - head - foot }
    const relation = host.addChart({ chart, size: { fontSize, width: place.w } })
    const alt = toChartAlt(chart, exhibit)
    add((id) => writeChartFrame({ id, name: `Chart: ${chart.title}`, alt, frame }, relation))
  }
}

/** Return the height that the title and measure of a chart take, inches. */
function addChartHead(add: AddShape, chart: ExhibitChart, { x, y, w }: Frame): number {
  const frame = { x, y, w, h: 0.3 }
  addWords(add, 'Chart title', chart.title, {
    frame,
    sizes: [14, 12, 11],
    color: 'tx1',
    isBold: true,
  })
  const below = { ...frame, y: y + 0.28, h: 0.24 }
  addWords(add, 'Chart measure', chart.subtitle, {
    frame: below,
    sizes: [12, 11, 10],
    color: 'tx2',
  })
  return 0.55
}

/** Height of a line of notes, inches, and most of them in one column. */
const NOTE_LINE = 0.22
const MOST_NOTE_LINES = 6

/** Write the notes of a chart below it, in two columns where they are many; return the height that they take, inches. */
function addChartNotes(add: AddShape, chart: ExhibitChart, { x, y, w, h }: Frame): number {
  const notes = chart.kind === 'lines' ? (chart.notes ?? []) : []
  if (notes.length === 0) return 0
  const columns = notes.length > MOST_NOTE_LINES ? 2 : 1
  const rows = Math.ceil(notes.length / columns)
  const height = rows * NOTE_LINE
  for (const [at, { number, dayText, text }] of notes.entries()) {
    const frame = {
      x: x + Math.floor(at / rows) * (w / columns),
      y: y + h - height + (at % rows) * NOTE_LINE,
      w: w / columns,
      h: NOTE_LINE,
    }
    addWords(add, `Note ${number}`, `${number}  ${dayText}: ${text}`, {
      frame,
      sizes: [12, 11, 10, 9, 8, 7],
      color: 'tx2',
    })
  }
  return height + 0.05
}

/** Room between figures, inches, and heights of the parts of each. */
const GAP = 0.4
const PARTS = { label: 0.75, value: 0.75, basis: 0.35 } as const

/** Figures under a line each: what it is, the number, and how it came to be. */
function addFigures(add: AddShape, figures: readonly ExhibitFigure[]): void {
  const columns = Math.min(4, figures.length)
  const { x, y, w, h } = LAYOUT.body
  const width = (w - GAP * (columns - 1)) / columns
  const rows = Math.ceil(figures.length / columns)
  for (const [at, figure] of figures.entries()) {
    const left = x + (at % columns) * (width + GAP)
    const top = y + Math.floor(at / columns) * (h / rows) + 0.1
    addFigure(add, figure, { x: left, y: top, w: width, h: h / rows })
  }
}

function addFigure(add: AddShape, { label, value, basis }: ExhibitFigure, frame: Frame): void {
  const { x, y, w } = frame
  const line = { x, y, w, h: 0 }
  add((id) => writeLine({ id, name: 'Line', frame: line }, writeFill('tx1')))
  const words = { x, y: y + 0.12, w, h: PARTS.label }
  addWords(add, 'Label', label, { frame: words, sizes: [16, 14, 12, 11], color: 'tx2' })
  const number = { x, y: words.y + PARTS.label, w, h: PARTS.value }
  const large = {
    frame: number,
    sizes: [40, 36, 32, 28, 24, 20, 16],
    color: 'tx1',
    hasHeadFont: true,
  } as const
  addWords(add, 'Value', value, large)
  const below = { x, y: number.y + PARTS.value, w, h: PARTS.basis }
  addWords(add, 'Basis', basis, { frame: below, sizes: [12, 11], color: 'tx2' })
}

/** Return the largest place of a picture's shape within a frame, in its middle. */
function toFitted(
  { x, y, w, h }: Frame,
  { width, height }: { width: number; height: number },
): Frame {
  const scale = Math.min(w / width, h / height)
  const size = { w: width * scale, h: height * scale }
  return { x: x + (w - size.w) / 2, y: y + (h - size.h) / 2, ...size }
}

/** Room between two charts, inches. */
const CHART_GAP = 0.25

/** Return places for up to four things within a frame: one, two beside each other, or two rows of two. */
function splitFrame({ x, y, w, h }: Frame, count: number): readonly Frame[] {
  const columns = count === 1 ? 1 : 2
  const rows = count > 2 ? 2 : 1
  const width = (w - CHART_GAP * (columns - 1)) / columns
  const height = (h - CHART_GAP * (rows - 1)) / rows
  return Array.from({ length: count }, (_, at) => ({
    x: x + (at % columns) * (width + CHART_GAP),
    y: y + Math.floor(at / columns) * (height + CHART_GAP),
    w: width,
    h: height,
  }))
}
