import { type Canvas } from './canvas'
import { toPlainColor } from './css-color'
import { escapeXml, writeTag } from './svg-text'

/** Looks that style sheets may set; each is written where it differs from the element around it. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const

/** Looks that an element does not hand on, with what they are when nothing was set. */
const OWN = [
  ['opacity', '1'],
  ['clip-path', 'none'],
  ['stop-color', 'rgb(0, 0, 0)'],
  ['stop-opacity', '1'],
  ['vector-effect', 'none'],
] as const

/** Attributes that belong to the page and not to the picture. */
const LEFT_OUT =
  /^(class|style|tabindex|role|focusable|href|xmlns.*|data-.*|aria-.*|on.*|xlink:.*)$/
const SKIPPED: ReadonlySet<string> = new Set(['title', 'desc', 'foreignObject', 'script', 'style'])
const NAMES_AN_ID = /url\(["']?#([^"')]+)["']?\)/g

/** Draw a nested SVG with the looks that it has on the page, at its place in the drawing. */
export function drawSvg(svg: SVGSVGElement, canvas: Canvas): string {
  const box = svg.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return ''
  const style = getComputedStyle(svg)
  const place = {
    x: box.left - canvas.left,
    y: box.top - canvas.top,
    width: box.width,
    height: box.height,
    viewBox: svg.getAttribute('viewBox') ?? `0 0 ${box.width} ${box.height}`,
    preserveAspectRatio: svg.getAttribute('preserveAspectRatio') ?? undefined,
    overflow: style.overflow === 'visible' ? 'visible' : undefined,
  }
  return writeTag(
    'svg',
    { ...place, ...toLooks(style, undefined, canvas) },
    drawInside(svg, style, canvas),
  )
}

function drawInside(element: Element, style: CSSStyleDeclaration, canvas: Canvas): string {
  return [...element.childNodes]
    .map((child) => {
      if (child instanceof Text) return escapeXml(child.data)
      return child instanceof SVGElement ? drawMark(child, style, canvas) : ''
    })
    .join('')
}

function drawMark(element: SVGElement, around: CSSStyleDeclaration, canvas: Canvas): string {
  const style = getComputedStyle(element)
  if (SKIPPED.has(element.tagName) || style.display === 'none' || style.visibility === 'hidden') {
    return ''
  }
  const content = drawInside(element, style, canvas)
  return writeTag(
    element.tagName === 'a' ? 'g' : element.tagName,
    { ...toAttributes(element, canvas), ...toLooks(style, around, canvas) },
    content,
  )
}

function toAttributes(element: Element, canvas: Canvas): Readonly<Record<string, string>> {
  const looks: ReadonlySet<string> = new Set([...INHERITED, ...OWN.map(([name]) => name)])
  return Object.fromEntries(
    [...element.attributes].flatMap(({ name, value }) => {
      if (name === 'id') return [[name, canvas.toId(value)]]
      if (name === 'href' && value.startsWith('#'))
        return [[name, `#${canvas.toId(value.slice(1))}`]]
      return looks.has(name) || LEFT_OUT.test(name) ? [] : [[name, rename(value, canvas)]]
    }),
  )
}

function toLooks(
  style: CSSStyleDeclaration,
  around: CSSStyleDeclaration | undefined,
  canvas: Canvas,
): Readonly<Record<string, string>> {
  const inherited = INHERITED.flatMap((name) => {
    const value = style.getPropertyValue(name)
    return value === around?.getPropertyValue(name) || value === '' ? [] : [[name, value] as const]
  })
  const own = OWN.flatMap(([name, unset]) => {
    const value = style.getPropertyValue(name)
    return value === unset || value === '' ? [] : [[name, value] as const]
  })
  return Object.fromEntries(
    [...inherited, ...own].flatMap(([name, value]) => toLook(name, rename(value, canvas))),
  )
}

/** Colours are written as every program reads them, with what they hide beside them. */
function toLook(name: string, value: string): readonly (readonly [string, string])[] {
  if (name !== 'fill' && name !== 'stroke' && name !== 'stop-color') return [[name, value]]
  if (value.startsWith('url(')) return [[name, value]]
  const plain = toPlainColor(value)
  if (plain === undefined) return [[name, 'none']]
  const veil = name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`
  return [
    [name, plain.color],
    ...(plain.opacity === 1 ? [] : [[veil, String(plain.opacity)] as const]),
  ]
}

function rename(value: string, canvas: Canvas): string {
  return value.replaceAll(NAMES_AN_ID, (_, id: string) => `url(#${canvas.toId(id)})`)
}
