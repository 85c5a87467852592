import { type Canvas } from './canvas'
import { toPlainColor } from './css-color'
import { writeTag } from './svg-text'

/** Words of one line as the browser set them, in px of the page. */
type Run = { readonly text: string; readonly box: DOMRect }

const BREAKS = /[^ \t\n\r\f]+/g

/** Draw the words of a text node, line by line as they stand on the page. */
export function drawText(node: Text, style: CSSStyleDeclaration, canvas: Canvas): string {
  const fill = toPlainColor(style.color)
  if (fill === undefined || style.visibility !== 'visible') return ''
  const { ascent, descent } = measureLetters(style)
  return toRuns(node)
    .map(({ text, box }) =>
      writeTag(
        'text',
        {
          x: box.left - canvas.left,
          y: box.top - canvas.top + (box.height - ascent - descent) / 2 + ascent,
          textLength: box.width,
          lengthAdjust: 'spacingAndGlyphs',
          // Words that run to the left end where their box begins.
          direction: style.direction === 'rtl' ? 'rtl' : undefined,
          'text-anchor': style.direction === 'rtl' ? 'end' : undefined,
          fill: fill.color,
          'fill-opacity': fill.opacity === 1 ? undefined : fill.opacity,
          ...toFontAttributes(style),
        },
        toCased(text, style).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      ),
    )
    .join('')
}

/** Font of an element as attributes. */
function toFontAttributes(
  style: CSSStyleDeclaration,
): Readonly<Record<string, string | undefined>> {
  const { fontFamily, fontSize, fontWeight, fontStyle, fontVariantNumeric, letterSpacing } = style
  return {
    'font-family': fontFamily,
    'font-size': fontSize,
    'font-weight': fontWeight,
    'font-style': fontStyle === 'normal' ? undefined : fontStyle,
    'letter-spacing': letterSpacing === 'normal' ? undefined : letterSpacing,
    style:
      fontVariantNumeric === 'normal' ? undefined : `font-variant-numeric:${fontVariantNumeric}`,
  }
}

/** Gather the words of a node by line, whichever way they run; white space is one blank, as the browser shows it. */
function toRuns(node: Text): readonly Run[] {
  const runs: Run[] = []
  for (const { text, box } of [...node.data.matchAll(BREAKS)].flatMap((word) =>
    placeWord(node, word),
  )) {
    const last = runs.at(-1)
    if (last === undefined || Math.abs(last.box.top - box.top) > box.height / 2) {
      runs.push({ text, box })
    } else {
      const isApart = box.left > last.box.right + 0.5 || box.right < last.box.left - 0.5
      const left = Math.min(last.box.left, box.left)
      const right = Math.max(last.box.right, box.right)
      runs[runs.length - 1] = {
        text: `${last.text}${isApart ? ' ' : ''}${text}`,
        box: new DOMRect(left, last.box.top, right - left, last.box.height),
      }
    }
  }
  return runs
}

/** Place a word; one that the browser broke over lines comes back in pieces. */
function placeWord(node: Text, word: RegExpExecArray): readonly Run[] {
  const [text] = word
  const boxes = boxesOf(node, word.index, word.index + text.length)
  if (boxes.length <= 1) return boxes.map((box) => ({ text, box }))
  return Array.from(text.matchAll(/./gsu)).flatMap((letter) => {
    const start = word.index + letter.index
    return boxesOf(node, start, start + letter[0].length)
      .slice(0, 1)
      .map((box) => ({ text: letter[0], box }))
  })
}

function boxesOf(node: Text, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}

function toCased(text: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? text.toLocaleUpperCase() : text
}

let ruler: CanvasRenderingContext2D | null | undefined

/** Height of a font above and below its baseline, px. */
function measureLetters(style: CSSStyleDeclaration): { ascent: number; descent: number } {
  ruler ??= document.createElement('canvas').getContext('2d')
  const size = Number.parseFloat(style.fontSize)
  if (ruler === null) return { ascent: size * 0.97, descent: size * 0.24 }
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = ruler.measureText('x')
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent }
}
