import { type Canvas } from './canvas'
import { toPlainColor } from './css-color'
import { writeTag } from './svg-text'

type Stripe = { readonly color: string; readonly from: number; readonly to: number }
type Place = { readonly x: number; readonly y: number }

const STRIPES = /^repeating-linear-gradient\((?:(-?[\d.]+)deg, )?(.*)\)$/
const STOP = /((?:rgba?|color)\([^)]*\))((?: -?[\d.]+px)*)/g

/** Return the id of a pattern that draws the stripes behind an element; undefined where it has none. */
export function drawStripes(
  { backgroundImage }: Pick<CSSStyleDeclaration, 'backgroundImage'>,
  { x, y }: Place,
  canvas: Canvas,
): string | undefined {
  const found = STRIPES.exec(backgroundImage)
  if (found === null) return undefined
  const [, angle = '180', stops = ''] = found
  const stripes = toStripes(stops)
  const period = Math.max(...stripes.map(({ to }) => to))
  if (!(period > 0)) return undefined
  return canvas.define((id) =>
    writeTag(
      'pattern',
      {
        id,
        width: 10,
        height: period,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}) rotate(${Number(angle) - 180})`,
      },
      stripes.map((stripe) => drawStripe(stripe)).join(''),
    ),
  )
}

function drawStripe({ color, from, to }: Stripe): string {
  const fill = toPlainColor(color)
  if (fill === undefined) return ''
  return writeTag('rect', {
    x: 0,
    y: from,
    width: 10,
    height: to - from,
    fill: fill.color,
    'fill-opacity': fill.opacity === 1 ? undefined : fill.opacity,
  })
}

/** Read hard stops; a stop without a beginning starts where the one before it ends. */
function toStripes(stops: string): readonly Stripe[] {
  const points = [...stops.matchAll(STOP)].flatMap(([, color = '', places = '']) =>
    [...places.matchAll(/-?[\d.]+/g)].map(([place]) => ({ color, at: Number(place) })),
  )
  return points.flatMap(({ color, at }, index) => {
    const next = points[index + 1]
    return next !== undefined && next.color === color && next.at > at
      ? [{ color, from: at, to: next.at }]
      : []
  })
}
