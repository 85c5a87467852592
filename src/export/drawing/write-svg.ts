import { type ProofBlock } from '@/domain/page/proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { createCanvas } from './canvas'
import { toPlainColor } from './css-color'
import { drawElement } from './draw-element'
import { embedFonts } from './embed-fonts'
import { type DrawingTheme, layOut, type LayOutLook } from './lay-out'
import { toProofParagraphs } from './proof-lines'
import { escapeXml, writeTag } from './svg-text'

/** How an exhibit is drawn. */
export type DrawingOptions = {
  /** Light unless told. */
  readonly theme?: DrawingTheme | undefined
  /** Brings the typefaces along; true unless told. Without, the drawing is small and takes the reader's own. */
  readonly hasFonts?: boolean | undefined
  /** Draws for a slide: large, and without the title, sources and proof that the slide has; false unless told. */
  readonly isForSlide?: boolean | undefined
}

/** Room of a drawing on a slide, px. */
const SLIDE_ROOM = { drawing: 440 }

/** Room around a drawing, px. */
const MARGIN = 32

/**
 * Draw an exhibit as SVG, in shapes and words: title, measure, drawing with its key, sources and proof.
 *
 * The same from a light and a dark page and from a window of any size.
 *
 * @throws Error when the exhibit is not on the page.
 */
export async function writeSvg(
  handle: ExhibitHandle,
  proof: ProofBlock,
  { theme = 'light', hasFonts = true, isForSlide = false }: DrawingOptions = {},
): Promise<string> {
  const element = handle.element()
  if (element === null) throw new Error('The exhibit is not on the page.')
  const { title, subtitle, sentence } = handle.describe()
  const words = isForSlide ? undefined : { title, subtitle, proof }
  const picture = await takePicture(handle, element, { theme, isForSlide }, words)
  const style = hasFonts ? await embedFonts(picture.marks) : ''
  const size = { width: Math.ceil(picture.width), height: Math.ceil(picture.height) }
  return writeTag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-label': title,
    },
    [
      writeTag('title', {}, escapeXml(title)),
      sentence === '' ? '' : writeTag('desc', {}, escapeXml(sentence)),
      style === '' ? '' : writeTag('style', {}, style),
      picture.marks,
    ].join(''),
  )
}

/** Lay the exhibit out with its proof, draw it, and leave the page as it was. */
async function takePicture(
  handle: ExhibitHandle,
  element: HTMLElement,
  look: LayOutLook,
  words: PictureWords | undefined,
): Promise<Picture> {
  const added =
    words === undefined ? [] : [prependHeadline(element, words), appendProof(element, words.proof)]
  if (look.isForSlide) handle.resize(SLIDE_ROOM)
  try {
    return await layOut(element, look, () => drawPicture(element))
  } finally {
    for (const part of added) part?.remove()
    handle.resize(undefined)
  }
}

/** What a picture says besides what is drawn on the page. */
type PictureWords = {
  readonly title: string
  readonly subtitle: string
  readonly proof: ProofBlock
}

type Picture = { readonly marks: string; readonly width: number; readonly height: number }

function drawPicture(element: HTMLElement): Picture {
  const box = element.getBoundingClientRect()
  const canvas = createCanvas(box.left - MARGIN, box.top - MARGIN)
  const marks = drawElement(element, canvas)
  const width = box.width + 2 * MARGIN
  const height = box.height + 2 * MARGIN
  const paper = toPlainColor(getComputedStyle(element).backgroundColor)
  const ground = writeTag('rect', { width, height, fill: paper?.color ?? '#ffffff' })
  const definitions =
    canvas.definitions.length === 0 ? '' : writeTag('defs', {}, canvas.definitions.join(''))
  return { marks: `${definitions}${ground}${marks}`, width, height }
}

/** Put the finding above the exhibit while it is drawn, where the page says it elsewhere or without its subject. */
function prependHeadline(
  element: HTMLElement,
  { title, subtitle }: PictureWords,
): Element | undefined {
  if (element.querySelector('[data-exhibit-part="titles"]')?.textContent.includes(title) === true) {
    return undefined
  }
  const head = document.createElement('header')
  head.dataset['headline'] = ''
  for (const [tag, words] of [
    ['h2', title],
    ['p', subtitle],
  ] as const) {
    const line = document.createElement(tag)
    line.textContent = words
    head.append(line)
  }
  element.prepend(head)
  return head
}

/** Put the proof under the exhibit while it is drawn, so that it is set like the rest. */
function appendProof(element: HTMLElement, proof: ProofBlock): Element {
  const foot = document.createElement('div')
  foot.dataset['proof'] = ''
  for (const words of toProofParagraphs(proof)) {
    const line = document.createElement('p')
    line.textContent = words
    foot.append(line)
  }
  element.append(foot)
  return foot
}
