import { toStateLines } from '@/domain/page/proof-state'
import { writeTag } from '@/export/drawing/svg-text'
import { SLIDE_NAMESPACES } from '@/export/pptx/package/namespaces'
import { writeNumberField } from '@/export/pptx/frame/write-master'
import { addWords } from './add-words'
import { fitText, measureText } from './fit-text'
import { type PptxSlide } from './slide'
import { type AddShape, type SlideHost } from './slide-host'
import { LAYOUT } from './slide-layout'
import { toPublicLink } from './to-public-link'
import { type Page } from './to-pages'
import { writeBody } from './write-body'
import { type Run, writeTextShape } from './write-text'
import { writeTree } from './write-shape'

/** Which slide of its finding, and of the file, both from 1. */
export type SlidePlace = { readonly part: number; readonly parts: number; readonly number: number }

/** Write a slide: the finding, its measure, one drawing, what it says, and where it comes from. */
export function writeSlide(
  content: PptxSlide,
  page: Page,
  { part, parts, number }: SlidePlace,
  host: SlideHost,
): string {
  const shapes: string[] = []
  const add: AddShape = (write) => shapes.push(write(shapes.length + 2))
  const { exhibit } = content
  const finding = parts === 1 ? exhibit.title : `${exhibit.title} (${part} of ${parts})`
  add((id) => writeTitle(id, finding))
  addWords(add, 'Measure', exhibit.subtitle, {
    frame: LAYOUT.subtitle,
    sizes: [14, 12, 11],
    color: 'tx2',
  })
  writeBody(add, content, page, host)
  const room = page.body.kind === 'words' ? LAYOUT.tall : LAYOUT.words
  addWords(add, 'What it says', page.words, { frame: room, sizes: [14, 12, 11], color: 'tx1' })
  addState(add, content)
  addFoot(add, content, host)
  add((id) => writeNumber(id, number))
  return writeTag(
    'p:sld',
    SLIDE_NAMESPACES,
    `${writeTag('p:cSld', {}, writeTree(shapes))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  )
}

function writeTitle(id: number, finding: string): string {
  // Letters of headings are wider than those of the text.
  const { text, size } = fitText(
    finding,
    { ...LAYOUT.title, w: LAYOUT.title.w * 0.8 },
    [28, 24, 20, 18],
  )
  return writeTextShape({
    id,
    name: 'Finding',
    frame: LAYOUT.title,
    place: 'title',
    paragraphs: [{ runs: [{ text, size }] }],
  })
}

function writeNumber(id: number, number: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="10"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${writeNumberField(String(number))}</a:p></p:txBody></p:sp>`
}

/** For which day and scenario it answers; the notes hold every difference in whole phrases. */
function addState(add: AddShape, { proof }: PptxSlide): void {
  const lines = toStateLines(proof)
  const line = lines.find((words) => fitsFoot(words, LAYOUT.state.w)) ?? lines.at(-1) ?? ''
  addWords(add, 'Day and scenario', line, { frame: LAYOUT.state, sizes: [FOOT_SIZE], color: 'tx1' })
}

function fitsFoot(words: string, width: number): boolean {
  return measureText(words, FOOT_SIZE) * 1.08 < width
}

/** Who says so, and the way to the same view; the notes hold the whole. */
function addFoot(add: AddShape, { exhibit, proof }: PptxSlide, host: SlideHost): void {
  const { dataVintage } = proof
  const names = exhibit.sources.map(({ publisher, date }) => `${publisher} ${date}`.trim())
  const room = { ...LAYOUT.foot, w: LAYOUT.foot.w - WAY_WIDTH }
  const said = [...new Set(names)].map((_, at, all) =>
    toSourceWords(all.slice(0, all.length - at), at),
  )
  const fits = [...said, ''].find((words) => fitsFoot(`${words}${dataVintage}`, room.w))
  const { text, size } = fitText(`${fits ?? ''}${dataVintage}`, room, [FOOT_SIZE])
  const link = toPublicLink(proof.link)
  const way: readonly Run[] =
    link === undefined ? [] : [{ text: '  Open this view', size, link: host.addLink(link) }]
  add((id) =>
    writeTextShape({
      id,
      name: 'Sources',
      frame: LAYOUT.foot,
      anchor: 'ctr',
      paragraphs: [{ runs: [{ text, size, color: 'tx2' }, ...way] }],
    }),
  )
}

/** Points. */
const FOOT_SIZE = 10
/** Room for the link, inches. */
const WAY_WIDTH = 1.6

function toSourceWords(names: readonly string[], others: number): string {
  const more = others === 0 ? '' : `; ${others} more in the notes`
  return `Sources: ${names.join('; ')}${more} · `
}
