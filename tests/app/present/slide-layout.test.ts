// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { ROOMS, SLIDE_SIZE, toPlace, toSlideKind } from '@/app/present/slide-layout'
import { importBars, priceLines, toExhibit } from '@tests/export/exhibits'

function draw(html: string): HTMLElement {
  const place = document.createElement('div')
  place.innerHTML = html
  return place
}

const TABLE = '<table><tbody><tr><td>1</td></tr></tbody></table>'

test('the parts of a slide lie below one another, inside 1280 by 720', () => {
  expect(SLIDE_SIZE).toEqual({ width: 1280, height: 720 })
  const parts = (['title', 'subtitle', 'tall', 'state', 'foot'] as const).map(toPlace)
  for (const [at, { left, top, width, height }] of parts.entries()) {
    expect(left + width).toBeLessThanOrEqual(1280)
    expect(top).toBeGreaterThanOrEqual(
      at === 0 ? 0 : (parts[at - 1]?.top ?? 0) + (parts[at - 1]?.height ?? 0),
    )
    expect(top + height).toBeLessThanOrEqual(720)
  }
})

test('every drawing has a fixed height within the body of a slide', () => {
  for (const { drawing = 0 } of Object.values(ROOMS)) {
    expect(drawing).toBeLessThanOrEqual(toPlace('tall').height)
  }
  // Two lines of a caption, 20 px and 1.45 high, stand below a chart.
  expect((ROOMS.chart.drawing ?? 0) + 2 * 29).toBeLessThanOrEqual(468)
})

test.each([
  [
    'figures',
    { charts: [], tables: [], figures: [{ label: 'a', value: '1', basis: '' }] },
    '<div></div>',
  ],
  ['chart', { charts: [priceLines], tables: [] }, `<div><details>${TABLE}</details></div>`],
  ['charts', { charts: [priceLines, importBars], tables: [] }, '<div></div>'],
  ['chart-and-table', { charts: [importBars] }, `<div>${TABLE}</div>`],
  ['levers', { charts: [priceLines] }, '<div data-slide="true"><input type="range"></div>'],
  ['map', { charts: [] }, `<figure data-beside="true">${TABLE}</figure>`],
  ['timeline', { charts: [] }, `<figure data-brief="true">${TABLE}</figure>`],
  ['table', { charts: [], figures: [] }, `<div>${TABLE}</div>`],
  ['text', { charts: [], figures: [], tables: [] }, '<ul data-rows><li>a</li></ul>'],
] as const)('an exhibit is laid out as what it is: %s', (kind, parts, html) => {
  expect(toSlideKind(toExhibit(parts), draw(html))).toBe(kind)
})
