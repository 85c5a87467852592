import { writeTag } from '@/export/drawing/svg-text'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { type Frame } from './slide'
import { toEmu } from './slide-layout'

/** What tells a shape from the others of its slide. */
export type ShapeName = {
  /** One of its slide, from 2: 1 is the slide’s own tree. */
  readonly id: number
  readonly name: string
  /** What it shows, for those who cannot see it. */
  readonly alt?: string | undefined
}

/** Write the id, name and text of a shape. */
export function writeShapeName({ id, name, alt }: ShapeName): string {
  return writeTag('p:cNvPr', { id, name, descr: alt })
}

/** Write where a shape stands, as `a:xfrm` or, of a graphic frame, `p:xfrm`. */
export function writePlace({ x, y, w, h }: Frame, tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  const corner = writeTag('a:off', { x: toEmu(x), y: toEmu(y) })
  return writeTag(tag, {}, `${corner}${writeTag('a:ext', { cx: toEmu(w), cy: toEmu(h) })}`)
}

/** Write the tree of shapes of a slide, layout or master. */
export function writeTree(shapes: readonly string[]): string {
  const corner =
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
  const group = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${corner}</a:xfrm></p:grpSpPr>`
  return writeTag('p:spTree', {}, `${group}${shapes.join('')}`)
}

/** Write a colour of the theme as a filling; `alpha` is how much of what lies below it hides, 0 to 1. */
export function writeFill(color: ThemeColor, alpha = 1): string {
  const veil = alpha === 1 ? '' : writeTag('a:alpha', { val: Math.round(alpha * 100_000) })
  return writeTag('a:solidFill', {}, writeTag('a:schemeClr', { val: color }, veil))
}
