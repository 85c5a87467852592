import { describe, expect, it } from 'vitest'
import { createCanvas } from '@/export/drawing/canvas'
import { drawText } from '@/export/drawing/draw-text'

/** Draw words whose boxes a browser would give, px: left edge and width of each word. */
function draw(
  text: string,
  boxes: Readonly<Record<string, readonly [number, number]>>,
  direction = 'ltr',
): string {
  const page = document.createElement('p')
  page.style.direction = direction
  page.style.color = 'rgb(0, 0, 0)'
  const node = document.createTextNode(text)
  page.append(node)
  document.body.replaceChildren(page)
  // The page of the tests lays nothing out.
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      const [left, width] = boxes[this.toString()] ?? [0, 0]
      return [new DOMRect(left, 10, width, 16)]
    },
  })
  return drawText(node, getComputedStyle(page), createCanvas(0, 0))
}

describe(drawText, () => {
  it('draws the words of a line as one text over their whole width', () => {
    const drawn = draw('Gate shut', { Gate: [20, 30], shut: [54, 26] })
    expect(drawn).toMatch(/^<text x="20"[^>]* textLength="60"[^>]*>Gate shut<\/text>$/)
  })

  it('keeps words that run from right to left apart, over their whole width', () => {
    // The first word stands at the right.
    const drawn = draw('توقف المناجم', { توقف: [80, 30], المناجم: [20, 56] })
    expect(drawn).toMatch(/^<text x="20"[^>]* textLength="90"[^>]*>توقف المناجم<\/text>$/)
    expect(drawn).not.toContain('direction=')
  })

  it('orders mixed words from the right where their paragraph does, and ends them at its left edge', () => {
    const boxes = { توقف: [80, 30], '26': [20, 56] } as const
    const drawn = draw('توقف 26', boxes, 'rtl')
    expect(drawn).toContain('<text x="20"')
    expect(drawn).toContain('direction="rtl" text-anchor="end"')
  })
})
