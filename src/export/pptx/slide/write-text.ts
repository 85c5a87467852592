import { escapeXml, writeTag } from '@/export/drawing/svg-text'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { type Frame } from './slide'
import { type ShapeName, writeFill, writePlace, writeShapeName } from './write-shape'

/** Scripts with the language that a program should take their words for. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Myanmar}/u, 'my-MM'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja-JP'],
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Hangul}/u, 'ko-KR'],
]

const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Report whether words run from right to left: their first letter says so, as in a browser. */
function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Return the language of words by their letters; English where these are Latin. */
function toLanguage(text: string): string {
  return LANGUAGES.find(([letters]) => letters.test(text))?.[1] ?? 'en-GB'
}

/** Words that look alike. */
export type Run = {
  readonly text: string
  /** Points; that of the placeholder where there is none. */
  readonly size?: number | undefined
  readonly color?: ThemeColor | undefined
  readonly isBold?: boolean | undefined
  readonly hasHeadFont?: boolean | undefined
  /** Relationship to follow when it is pressed. */
  readonly link?: string | undefined
}

/** One paragraph; a line break within it is one of its words. */
export type Paragraph = {
  readonly runs: readonly Run[]
  readonly align?: 'start' | 'end' | undefined
}

/** A box of words without frame or filling. */
export type TextShape = ShapeName & {
  readonly frame: Frame
  readonly paragraphs: readonly Paragraph[]
  readonly anchor?: 't' | 'ctr' | 'b' | undefined
  /** The place of the layout that it fills: it then has its looks from there. */
  readonly place?: 'title' | undefined
}

/** Write a box of words. */
export function writeTextShape(shape: TextShape): string {
  const { frame, paragraphs, anchor = 't', place } = shape
  const kind =
    place === undefined
      ? writeTag('p:cNvSpPr', { txBox: 1 })
      : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
  const placed = place === undefined ? '' : writeTag('p:ph', { type: place })
  const looks =
    place === undefined
      ? `${writePlace(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`
      : ''
  const body =
    place === undefined
      ? `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`
      : '<a:bodyPr/>'
  return writeTag(
    'p:sp',
    {},
    [
      writeTag('p:nvSpPr', {}, `${writeShapeName(shape)}${kind}${writeTag('p:nvPr', {}, placed)}`),
      writeTag('p:spPr', {}, looks),
      writeTag('p:txBody', {}, `${body}<a:lstStyle/>${writeParagraphs(paragraphs)}`),
    ].join(''),
  )
}

/** Write paragraphs, each in the direction of its words; there is always one. */
export function writeParagraphs(paragraphs: readonly Paragraph[]): string {
  const all = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs
  return all.map(writeParagraph).join('')
}

function writeParagraph({ runs, align = 'start' }: Paragraph): string {
  const words = runs.map(({ text }) => text).join('')
  const isRtl = isRightToLeft(words)
  const atEnd = align === 'end'
  const looks = writeTag('a:pPr', {
    algn: atEnd === isRtl ? 'l' : 'r',
    rtl: isRtl ? 1 : undefined,
  })
  const said = runs.flatMap((run) =>
    run.text === '' ? [] : run.text.split('\n').map((line) => writeRun(run, line)),
  )
  // Lines of one run are parted by breaks; runs follow each other without.
  const parted = runs.some(({ text }) => text.includes('\n')) ? said.join('<a:br/>') : said.join('')
  const end = said.length === 0 ? writeTag('a:endParaRPr', { lang: 'en-GB' }) : ''
  return writeTag('a:p', {}, `${looks}${parted}${end}`)
}

function writeRun({ size, color, isBold, hasHeadFont, link }: Run, line: string): string {
  const looks = [
    color === undefined ? '' : writeFill(color),
    hasHeadFont === true ? '<a:latin typeface="+mj-lt"/>' : '',
    link === undefined ? '' : writeTag('a:hlinkClick', { 'r:id': link }),
  ].join('')
  const attributes = {
    lang: toLanguage(line),
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: isBold === true ? 1 : undefined,
    dirty: 0,
  }
  // What stands between the tags is kept as it is, blanks too.
  return `<a:r>${writeTag('a:rPr', attributes, looks)}<a:t>${escapeXml(line)}</a:t></a:r>`
}
