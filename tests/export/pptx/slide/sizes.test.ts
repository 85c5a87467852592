import { describe, expect, it } from 'vitest'
import { fitTable } from '@/export/pptx/slide/fit-table'
import { exhibits, importBars, priceLines, supplyShares } from '@tests/export/exhibits'
import { placesOn, readParts, toSlide } from '@tests/export/pptx/read-package'

const SLIDE = 'ppt/slides/slide1.xml'

/** Return the size of the words of a shape, points. */
function sizeOf(slide: string, name: string): number {
  const [, shape = ''] = slide.split(`name="${name}"`)
  return Number(/ sz="(\d+)"/.exec(shape)?.[1]) / 100
}

describe('words on a slide', () => {
  /** Half of the body is 6.04 inches wide and a title one line high: 55 letters of 14 points. */
  const chart = (letters: number) => ({
    ...importBars,
    title: 'n'.repeat(letters),
    subtitle: 'n'.repeat(letters),
  })

  it.each([
    [50, 14, 12],
    [60, 12, 12],
    [68, 11, 11],
    [72, 11, 10],
  ])('are as large as their room allows: %i letters', async (letters, title, measure) => {
    const slide = (await readParts(toSlide({ charts: [chart(letters), importBars] })))(SLIDE)
    expect(sizeOf(slide, 'Chart title')).toBe(title)
    expect(sizeOf(slide, 'Chart measure')).toBe(measure)
  })

  it('are large where a figure is said, and small below it', async () => {
    const figure = { label: 'Supply missing', value: '29%', basis: 'modelled' }
    const slide = (await readParts(toSlide({ figures: [figure, figure, figure, figure] })))(SLIDE)
    expect(['Label', 'Value', 'Basis'].map((name) => sizeOf(slide, name))).toEqual([16, 40, 12])
    const long = { ...figure, value: 'not in this run', basis: 'n'.repeat(32) }
    const tight = (await readParts(toSlide({ figures: [long, figure, figure, figure] })))(SLIDE)
    expect(['Value', 'Basis'].map((name) => sizeOf(tight, name))).toEqual([24, 11])
  })
})

describe('the key of a chart', () => {
  const [line] = priceLines.series
  const alone = { ...priceLines, series: line === undefined ? [] : [line], bands: [] }

  it.each([
    ['several lines', priceLines, true],
    ['two lines', { ...priceLines, bands: [] }, true],
    ['one line, which the title names', alone, false],
    ['bars, which stand under their names', importBars, false],
    ['parts of a whole', supplyShares, true],
  ])('is there for what needs names: %s', async (_, chart, hasKey) => {
    const read = await readParts(toSlide({ charts: [chart] }))
    expect(read('ppt/charts/chart1.xml').includes('<c:legend>')).toBe(hasKey)
  })
})

describe('a table on a slide', () => {
  it('gives the head its own height, above rows of one line', async () => {
    const table = {
      caption: '',
      columns: [{ header: 'long '.repeat(80) }],
      rows: [[{ text: 'a' }], [{ text: 'b' }]],
    }
    const slide = (await readParts(toSlide({ tables: [table] })))(SLIDE)
    const heights = [...slide.matchAll(/<a:tr h="(\d+)"/g)].map(([, h]) => Number(h) / 914_400)
    // 400 letters of 14 points, a twentieth more, in 12.01 inches: four lines, cut to three.
    const heightOf = (lines: number) => (lines * 16.8) / 72 + 0.07
    expect(heights[0]).toBeCloseTo(heightOf(3), 5)
    expect(heights.slice(1)).toEqual([
      expect.closeTo(heightOf(1), 5),
      expect.closeTo(heightOf(1), 5),
    ])
  })

  it('keeps 0.06 inches free on each side of a cell', () => {
    // 17 letters of 14 points take 1.82 inches, 18 take 1.93; a column of 2 inches has 1.88.
    const heightOf = (letters: number) =>
      fitTable(
        { caption: '', columns: [{ header: 'a' }], rows: [[{ text: 'n'.repeat(letters) }]] },
        2,
        4,
      )[0]?.heights[1]
    expect(heightOf(17)).toBeCloseTo(16.8 / 72 + 0.07, 9)
    expect(heightOf(18)).toBeCloseTo((2 * 16.8) / 72 + 0.07, 9)
  })
})

it('numbers slides at their lower right corner', async () => {
  const read = await readParts(toSlide({ tables: exhibits.table.tables }))
  expect(placesOn(read('ppt/slideMasters/slideMaster1.xml'))).toContainEqual([
    'Slide number',
    [12.033, 7.02, 0.8, 0.28],
  ])
})
