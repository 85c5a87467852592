import { type Canvas } from './canvas'
import { drawBox } from './draw-box'
import { drawSvg } from './draw-svg'
import { drawText } from './draw-text'
import { writeTag } from './svg-text'

/** Draw an element of the page with all that is in it, as it stands, in shapes and words. */
export function drawElement(element: Element, canvas: Canvas): string {
  if (element instanceof SVGSVGElement) return drawSvg(element, canvas)
  const style = getComputedStyle(element)
  if (isUnseen(style) || isFolded(element)) return ''
  const ground = style.visibility === 'visible' ? drawGrounds(element, style, canvas) : ''
  const marks = [...element.childNodes]
    .map((child) => {
      if (child instanceof Text) return drawText(child, style, canvas)
      return child instanceof Element ? drawElement(child, canvas) : ''
    })
    .join('')
  const all = `${ground}${marks}`
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
function drawGrounds(element: Element, style: CSSStyleDeclaration, canvas: Canvas): string {
  const boxes =
    style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()]
  return boxes.map((box) => drawBox(box, style, canvas)).join('')
}
