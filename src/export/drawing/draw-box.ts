import { type Canvas } from './canvas'
import { toPlainColor } from './css-color'
import { drawStripes } from './draw-stripes'
import { writeTag, type SvgAttributes } from './svg-text'

const SIDES = ['top', 'right', 'bottom', 'left'] as const
type Side = (typeof SIDES)[number]

type Edge = { readonly width: number; readonly color: string; readonly opacity: number }

/** Draw what an element paints behind its words: background, stripes, borders and rings. */
export function drawBox(box: DOMRect, style: CSSStyleDeclaration, canvas: Canvas): string {
  if (box.width === 0 || box.height === 0) return ''
  const place = {
    x: box.left - canvas.left,
    y: box.top - canvas.top,
    width: box.width,
    height: box.height,
  }
  const round = Math.min(toPx(style.borderTopLeftRadius, box.width), box.width / 2, box.height / 2)
  const shape = { ...place, rx: round === 0 ? undefined : round }
  const background = toPlainColor(style.backgroundColor)
  const stripes = drawStripes(style, place, canvas)
  return [
    background && writeTag('rect', { ...shape, ...toFill(background) }),
    stripes && writeTag('rect', { ...shape, fill: `url(#${stripes})` }),
    drawBorder(place, style, round),
    drawShadow(place, style, round),
  ].join('')
}

function toFill({ color, opacity }: { color: string; opacity: number }): SvgAttributes {
  return { fill: color, 'fill-opacity': opacity === 1 ? undefined : opacity }
}

/** A corner is given in px, or in per cent of the width. */
function toPx(length: string, width: number): number {
  const value = Number.parseFloat(length)
  if (Number.isNaN(value)) return 0
  return length.endsWith('%') ? (value / 100) * width : value
}

type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawBorder(place: Place, style: CSSStyleDeclaration, round: number): string {
  const edges = SIDES.map((side) => [side, toEdge(style, side)] as const)
  const first = edges[0]?.[1]
  const isEven = edges.every(
    ([, edge]) => edge?.width === first?.width && edge?.color === first?.color,
  )
  if (isEven && first !== undefined) return drawFrame(place, first, round)
  return edges
    .map(([side, edge]) => (edge === undefined ? '' : drawEdge(place, side, edge)))
    .join('')
}

function toEdge(style: CSSStyleDeclaration, side: Side): Edge | undefined {
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
  const kind = style.getPropertyValue(`border-${side}-style`)
  const color = toPlainColor(style.getPropertyValue(`border-${side}-color`))
  if (!(width > 0) || kind === 'none' || kind === 'hidden' || color === undefined) return undefined
  return { width, ...color }
}

function drawFrame({ x, y, width, height }: Place, edge: Edge, round: number): string {
  const half = edge.width / 2
  return writeTag('rect', {
    x: x + half,
    y: y + half,
    width: Math.max(0, width - edge.width),
    height: Math.max(0, height - edge.width),
    rx: round > half ? round - half : undefined,
    fill: 'none',
    stroke: edge.color,
    'stroke-width': edge.width,
    'stroke-opacity': edge.opacity === 1 ? undefined : edge.opacity,
  })
}

function drawEdge({ x, y, width, height }: Place, side: Side, edge: Edge): string {
  const isFlat = side === 'top' || side === 'bottom'
  return writeTag('rect', {
    x: side === 'right' ? x + width - edge.width : x,
    y: side === 'bottom' ? y + height - edge.width : y,
    width: isFlat ? width : edge.width,
    height: isFlat ? edge.width : height,
    ...toFill(edge),
  })
}

/** Rings drawn as a shadow without blur, and lines drawn as one within: `rgb(…) 0px 0px 0px 1.5px`. */
function drawShadow(place: Place, { boxShadow }: CSSStyleDeclaration, round: number): string {
  const found =
    /^(rgba?\([^)]*\)|color\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px 0px (-?[\d.]+)px( inset)?$/.exec(
      boxShadow,
    )
  const [, css = '', , down = '0', spread = '0', inset] = found ?? []
  const color = toPlainColor(css)
  if (color === undefined) return ''
  const ring = Number(spread)
  if (inset === undefined && ring > 0) {
    const { x, y, width, height } = place
    const outside = { x: x - ring, y: y - ring, width: width + 2 * ring, height: height + 2 * ring }
    return drawFrame(outside, { width: ring, ...color }, round + ring)
  }
  const lift = -Number(down)
  return inset !== undefined && lift > 0 ? drawEdge(place, 'bottom', { width: lift, ...color }) : ''
}
