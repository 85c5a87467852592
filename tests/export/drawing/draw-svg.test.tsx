import { describe, expect, it } from 'vitest'
import { createCanvas } from '@/export/drawing/canvas'
import { drawSvg } from '@/export/drawing/draw-svg'

/** Draw an SVG of 100 by 50 px whose corner lies at 12, 23 of a drawing that begins at 2, 3. */
function draw(inside: string, attributes = ''): string {
  const page = document.createElement('div')
  page.innerHTML = `<svg ${attributes}>${inside}</svg>`
  document.body.replaceChildren(page)
  const svg = page.querySelector('svg')
  if (svg === null) throw new Error('There is no drawing')
  svg.getBoundingClientRect = () => new DOMRect(12, 23, 100, 50)
  return drawSvg(svg, createCanvas(2, 3))
}

describe(drawSvg, () => {
  it('stands at its place in the drawing, with the coordinates that it has on the page', () => {
    expect(draw('')).toMatch(/^<svg x="10" y="20" width="100" height="50" viewBox="0 0 100 50"/)
    expect(draw('', 'viewBox="0 0 20 10" preserveAspectRatio="none"')).toMatch(
      / viewBox="0 0 20 10" preserveAspectRatio="none"/,
    )
  })

  it('keeps marks and words, and leaves out what belongs to the page alone', () => {
    const drawn = draw(
      '<title>Chart</title><path class="c" data-x="1" tabindex="0" aria-label="y" d="M0 0H9"/><text x="3">5 &lt; 6</text><style>a{}</style>',
    )
    expect(drawn).toContain('<path d="M0 0H9"/>')
    expect(drawn).toMatch(/<text x="3"[^>]*>5 &lt; 6<\/text>/)
    expect(drawn).not.toMatch(/title|class|data-|tabindex|aria|style/)
  })

  it('leaves out what is not shown', () => {
    expect(draw('<g style="display:none"><path d="M0 0"/></g>')).not.toContain('path')
    expect(draw('<g style="visibility:hidden"><path d="M0 0"/></g>')).not.toContain('path')
  })

  it('makes of a link a group: a picture leads nowhere', () => {
    expect(draw('<a href="/x"><circle r="2"/></a>')).toMatch(/<g[^>]*><circle r="2"[^>]*\/><\/g>/)
  })

  it('gives ids of its own to what the page names, and to what points there', () => {
    const drawn = draw(
      '<defs><clipPath id="r7"><rect width="4"/></clipPath></defs><g mask="url(#r7)"/><use href="#r7"/>',
    )
    expect(drawn).toMatch(/<clipPath id="d1"/)
    expect(drawn).toMatch(/<g mask="url\(#d1\)"/)
    expect(drawn).toMatch(/<use href="#d1"/)
  })

  it('writes colours as every program reads them, and looks only where they change', () => {
    const drawn = draw(
      '<g style="fill: rgba(255, 0, 0, 0.5); opacity: 0.25"><path d="M0 0" style="fill: rgba(255, 0, 0, 0.5)"/></g>',
    )
    expect(drawn).toMatch(/<g fill="#ff0000" fill-opacity="0.5" opacity="0.25"><path d="M0 0"\/>/)
    expect(draw('<path style="fill: none" d="M0 0"/>')).toContain('<path d="M0 0" fill="none"/>')
    expect(draw('<path style="opacity: 1" d="M0 0"/>')).toContain('<path d="M0 0"/>')
  })
})
