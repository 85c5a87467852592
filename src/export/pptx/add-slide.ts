import type PptxGenJS from 'pptxgenjs'
import { type ProofBlock } from '@/domain/page/proof'
import { toStateLines } from '@/domain/page/proof-state'
import { type ExhibitChart } from '@/ui/exhibit/exhibit'
import { toTables } from '@/export/exhibit/to-export-tables'
import { toXmlSafe } from '@/export/drawing/svg-text'
import { addTable } from './add-table'
import { fitText, measureText } from './fit-text'
import { type Frame, type PptxSlide } from './slide'
import { LAYOUT, MASTER, TITLE_PLACE } from './slide-layout'
import { splitFrame } from './split-frame'
import { SLIDE_THEME } from './theme'
import { toAlt, toChartAlt } from './to-alt-text'
import { toBase64 } from './to-base64'
import { toNotes } from './to-notes'
import { type ChartSize } from './write-chart'

/** A chart that stands on a slide and is still to be written. */
export type PlacedChart = { readonly chart: ExhibitChart; readonly size: ChartSize }

/** What the finished package is still to be given. */
export type SlideRest = {
  readonly charts: readonly PlacedChart[]
  /** What tables show, by the name of their frame. */
  readonly tableAlts: ReadonlyMap<string, string>
}

/** Most charts that can be read beside each other. */
const MAX_CHARTS = 4

/** Size of the words of a chart, in points, by how many stand beside each other. */
const CHART_SIZES: Readonly<Record<number, number>> = { 1: 14, 2: 12 }

/** Add a slide: the finding, its measure, one drawing, what it says, and where it comes from. */
export async function addSlide(
  pptx: PptxGenJS,
  content: PptxSlide,
  index: number,
): Promise<SlideRest> {
  const { exhibit } = content
  const slide = pptx.addSlide({ masterName: MASTER })
  // Letters of headings are wider than those of the text.
  const room = { ...LAYOUT.title, w: LAYOUT.title.w * 0.8 }
  const title = fitText(toXmlSafe(exhibit.title), room, [28, 24, 20, 18])
  slide.addText([{ text: title.text, options: { fontSize: title.size } }], {
    placeholder: TITLE_PLACE,
  })
  addWords(slide, exhibit.subtitle, LAYOUT.subtitle, {
    sizes: [14, 12, 11],
    color: SLIDE_THEME.muted,
  })
  slide.addNotes(toNotes(content))
  const body = await addBody(slide, content, `Table ${index + 1}`)
  // A picture holds its own words.
  const sentence = content.picture === undefined ? exhibit.sentence : ''
  const words = [sentence, body.cut].filter((part) => part !== '').join(' ')
  addWords(slide, words, LAYOUT.words, { sizes: [14, 12, 11], color: SLIDE_THEME.ink })
  addState(slide, content.proof)
  addFoot(slide, content)
  return body
}

type Body = SlideRest & { readonly cut: string }

const NO_ALTS: ReadonlyMap<string, string> = new Map()

async function addBody(
  slide: PptxGenJS.Slide,
  content: PptxSlide,
  tableName: string,
): Promise<Body> {
  const { exhibit, picture } = content
  if (picture !== undefined) {
    const data = `image/png;base64,${await toBase64(picture.png)}`
    slide.addImage({ data, altText: toAlt('Picture', exhibit), ...toFitted(LAYOUT.tall, picture) })
    return { charts: [], tableAlts: NO_ALTS, cut: '' }
  }
  if (exhibit.charts.length > 0) return addCharts(slide, content)
  const [table, ...others] = toTables(exhibit)
  if (table === undefined) return { charts: [], tableAlts: NO_ALTS, cut: '' }
  const rest = addTable(slide, table, { frame: LAYOUT.body, name: tableName })
  const more =
    others.length === 0
      ? ''
      : `${others.length} more ${others.length === 1 ? 'table' : 'tables'} on the page.`
  return {
    charts: [],
    tableAlts: new Map([[tableName, toAlt('Table', exhibit)]]),
    cut: [rest, more].filter((part) => part !== '').join(' '),
  }
}

/** Charts beside each other, each under its own title where there is more than one. */
function addCharts(slide: PptxGenJS.Slide, { exhibit }: PptxSlide): Body {
  const charts = exhibit.charts.slice(0, MAX_CHARTS)
  const more = exhibit.charts.length - charts.length
  const isAlone = charts.length === 1
  const places = splitFrame(LAYOUT.body, charts.length)
  const placed = charts.flatMap((chart, at): readonly PlacedChart[] => {
    const place = places[at]
    if (place === undefined) return []
    const head = isAlone ? 0 : addChartHead(slide, chart, place)
    const frame = { ...place, y: place.y + head, h: place.h - head }
    const stand = [{ name: 'x', labels: ['x'], values: [1] }]
    slide.addChart('bar', stand, { ...frame, altText: toChartAlt(chart, exhibit) })
    return [{ chart, size: { fontSize: CHART_SIZES[charts.length] ?? 10, width: place.w } }]
  })
  return {
    charts: placed,
    tableAlts: NO_ALTS,
    cut: more > 0 ? `${more} more ${more === 1 ? 'chart' : 'charts'} on the page.` : '',
  }
}

/** Return the height that the title and measure of a chart take, inches. */
function addChartHead(slide: PptxGenJS.Slide, chart: ExhibitChart, { x, y, w }: Frame): number {
  const room = { x, y, w, h: 0.3 }
  addWords(slide, chart.title, room, { sizes: [14, 12, 11], color: SLIDE_THEME.ink, bold: true })
  const below = { ...room, y: y + 0.28, h: 0.24 }
  addWords(slide, chart.subtitle, below, { sizes: [12, 11, 10], color: SLIDE_THEME.muted })
  return 0.55
}

type Look = { readonly sizes: readonly number[]; readonly color: string; readonly bold?: boolean }

function addWords(slide: PptxGenJS.Slide, words: string, frame: Frame, look: Look): void {
  if (words === '') return
  const { text, size } = fitText(toXmlSafe(words), frame, look.sizes)
  slide.addText(text, {
    ...frame,
    fontSize: size,
    color: look.color,
    bold: look.bold ?? false,
    margin: 0,
    valign: 'top',
  })
}

/** For which day and scenario it answers; the notes hold every difference in whole phrases. */
function addState(slide: PptxGenJS.Slide, proof: ProofBlock): void {
  const lines = toStateLines(proof)
  const line = lines.find((words) => fitsFoot(words, LAYOUT.state.w)) ?? lines.at(-1) ?? ''
  addWords(slide, line, LAYOUT.state, { sizes: [FOOT_SIZE], color: SLIDE_THEME.ink })
}

function fitsFoot(words: string, width: number): boolean {
  return measureText(words, FOOT_SIZE) * 1.08 < width
}

/** Who says so, and the way to the same view; the notes hold the whole. */
function addFoot(slide: PptxGenJS.Slide, { exhibit, proof }: PptxSlide): void {
  const { dataVintage, link } = proof
  const names = exhibit.sources.map(({ publisher, date }) => `${publisher} ${date}`.trim())
  const room = { ...LAYOUT.foot, w: LAYOUT.foot.w - WAY_WIDTH }
  const said = [...new Set(names)].map((_, at, all) =>
    toSourceWords(all.slice(0, all.length - at), at),
  )
  const fits = [...said, ''].find((words) => fitsFoot(`${words}${dataVintage}`, room.w))
  const { text, size } = fitText(toXmlSafe(`${fits ?? ''}${dataVintage}`), room, [FOOT_SIZE])
  const plain = { fontSize: size, color: SLIDE_THEME.muted }
  const way =
    link === ''
      ? []
      : [{ text: '  Open this view', options: { ...plain, hyperlink: { url: link } } }]
  slide.addText([{ text, options: plain }, ...way], { ...LAYOUT.foot, margin: 0, valign: 'middle' })
}

/** Points. */
const FOOT_SIZE = 10
/** Room for the link, inches. */
const WAY_WIDTH = 1.6

function toSourceWords(names: readonly string[], others: number): string {
  const more = others === 0 ? '' : `; ${others} more in the notes`
  return `Sources: ${names.join('; ')}${more} · `
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
