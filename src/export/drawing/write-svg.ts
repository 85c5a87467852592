import { type ProofBlock } from '@/domain/page/proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { createCanvas, type Canvas } from './canvas'
import { toPlainColor } from './css-color'
import { embedFonts } from './embed-fonts'
import { toProofParagraphs } from './proof-lines'
import { escapeXml, writeTag } from './svg-text'
import { drawBox } from './draw-box'
import { drawSvg } from './draw-svg'
import { drawText } from './draw-text'
import { untilQuiet } from './until-quiet'

/** Colours of a drawing. */
type DrawingTheme = 'light' | 'dark'

/** How an element is laid out for a file. */
type LayOutLook = {
  readonly theme: DrawingTheme
  /** Large, and without its title and sources. */
  readonly isForSlide: boolean
}

/**
 * Lay an element out for a file, wherever the page stands, and draw it.
 *
 * It is the element itself, with its order and place in time, taken out of the page's flow; a copy keeps its room, so
 * that nothing jumps. Its width is that of `theme/drawing.css`, not of the window.
 */
async function layOut<Drawing>(
  element: HTMLElement,
  { theme, isForSlide }: LayOutLook,
  draw: () => Drawing,
): Promise<Drawing> {
  const copy = element.cloneNode(true)
  if (copy instanceof HTMLElement) {
    copy.inert = true
    copy.setAttribute('aria-hidden', 'true')
  }
  element.parentNode?.insertBefore(copy, element.nextSibling)
  element.dataset['drawing'] = isForSlide ? `${theme} slide` : theme
  // Within a small picture of a slide everything is drawn smaller.
  const scale = element.getBoundingClientRect().width / element.offsetWidth
  element.style.transform = scale > 0 && scale < 1 ? `scale(${1 / scale})` : ''
  try {
    await document.fonts?.ready
    await untilQuiet(element)
    return draw()
  } finally {
    delete element.dataset['drawing']
    element.style.transform = ''
    copy.parentNode?.removeChild(copy)
  }
}

/** Draw an element of the page with all that is in it, as it stands, in shapes and words. */
function drawElement(element: Element, canvas: Canvas): string {
  if (element instanceof SVGSVGElement) return drawSvg(element, canvas)
  const style = getComputedStyle(element)
  if (isUnseen(style) || isFolded(element)) return ''
  const background = style.visibility === 'visible' ? drawBackgrounds(element, style, canvas) : ''
  const marks = [...element.childNodes]
    .map((child) => {
      if (child instanceof Text) return drawText(child, style, canvas)
      return child instanceof Element ? drawElement(child, canvas) : ''
    })
    .join('')
  const all = `${background}${marks}`
  return style.opacity === '1' || all === '' ? all : writeTag('g', { opacity: style.opacity }, all)
}

/** Hidden, transparent, or there for screen readers alone. */
function isUnseen({ display, opacity, clipPath }: CSSStyleDeclaration): boolean {
  return display === 'none' || opacity === '0' || clipPath === 'inset(50%)'
}

/** What is folded away has boxes all the same. */
function isFolded(element: Element): boolean {
  return element instanceof HTMLDetailsElement && !element.open
}

/** An element inside a line has a box on every line that it runs over. */
function drawBackgrounds(element: Element, style: CSSStyleDeclaration, canvas: Canvas): string {
  const boxes =
    style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()]
  return boxes.map((box) => drawBox(box, style, canvas)).join('')
}

/** How an exhibit is drawn. */
export type DrawingOptions = {
  /** Light by default. */
  readonly theme?: DrawingTheme | undefined
  /** Brings the typefaces along; true by default. Without, the drawing is small and takes the reader's own. */
  readonly hasFonts?: boolean | undefined
  /** Draws for a slide: large, and without the title, sources and proof that the slide has; false by default. */
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
  const background = writeTag('rect', { width, height, fill: paper?.color ?? '#ffffff' })
  const definitions =
    canvas.definitions.length === 0 ? '' : writeTag('defs', {}, canvas.definitions.join(''))
  return { marks: `${definitions}${background}${marks}`, width, height }
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
