import { describe, expect, it } from 'vitest'
import { type ExhibitChart } from '@/ui/exhibit/exhibit'
import { importBars } from '@tests/export/exhibits'
import { placesOn, readParts, toSlide } from '@tests/export/pptx/read-package'

const SLIDE = 'ppt/slides/slide1.xml'

async function placesOfCharts(count: number) {
  const charts = Array.from({ length: count }, (_, at): ExhibitChart => ({
    ...importBars,
    title: `C${at + 1}`,
  }))
  const read = await readParts(toSlide({ charts }))
  return placesOn(read(SLIDE)).filter(([name]) => name.startsWith('Chart: '))
}

/** The body of a slide begins at 0.5 and 1.8 inches and is 12.333 by 4.3 inches. */
describe('charts on a slide', () => {
  it('gives one chart the whole body: the slide has its title', async () => {
    expect(await placesOfCharts(1)).toEqual([['Chart: C1', [0.5, 1.8, 12.333, 4.3]]])
  })

  it('stands two beside each other, a quarter inch apart, each below its own title', async () => {
    expect(await placesOfCharts(2)).toEqual([
      ['Chart: C1', [0.5, 2.35, 6.042, 3.75]],
      ['Chart: C2', [6.792, 2.35, 6.042, 3.75]],
    ])
  })

  it('stands four in two rows, and a third below the first', async () => {
    const four = [
      ['Chart: C1', [0.5, 2.35, 6.042, 1.475]],
      ['Chart: C2', [6.792, 2.35, 6.042, 1.475]],
      ['Chart: C3', [0.5, 4.625, 6.042, 1.475]],
      ['Chart: C4', [6.792, 4.625, 6.042, 1.475]],
    ]
    expect(await placesOfCharts(4)).toEqual(four)
    expect(await placesOfCharts(3)).toEqual(four.slice(0, 3))
  })

  it('writes title and measure of each above it, one below the other', async () => {
    const read = await readParts(toSlide({ charts: [importBars, importBars] }))
    const heads = placesOn(read(SLIDE)).filter(([name]) => /^Chart (title|measure)$/.test(name))
    expect(heads).toEqual([
      ['Chart title', [0.5, 1.8, 6.042, 0.3]],
      ['Chart measure', [0.5, 2.08, 6.042, 0.24]],
      ['Chart title', [6.792, 1.8, 6.042, 0.3]],
      ['Chart measure', [6.792, 2.08, 6.042, 0.24]],
    ])
  })

  it('goes on on a second slide from the fifth chart, and counts both', async () => {
    const charts = Array.from({ length: 5 }, () => importBars)
    const read = await readParts(toSlide({ charts, title: 'Imports' }))
    expect(read(SLIDE)).toContain('Imports (1 of 2)')
    expect(read('ppt/slides/slide2.xml')).toContain('Imports (2 of 2)')
    expect(read('ppt/slides/slide3.xml')).toBe('')
  })
})

describe('figures on a slide', () => {
  const figure = (at: number) => ({ label: `L${at}`, value: `V${at}`, basis: `B${at}` })
  const figures = Array.from({ length: 5 }, (_, at) => figure(at))

  it('stand four in a row, 0.4 inches apart, and go on in a second row', async () => {
    const read = await readParts(toSlide({ figures }))
    const lines = placesOn(read(SLIDE)).filter(([name]) => name === 'Line')
    // (12.333 − 3 · 0.4) / 4 = 2.78325 inches wide; two rows of 2.15 inches, 0.1 below their tops.
    expect(lines.map(([, place]) => place)).toEqual([
      [0.5, 1.9, 2.783, 0],
      [3.683, 1.9, 2.783, 0],
      [6.867, 1.9, 2.783, 0],
      [10.05, 1.9, 2.783, 0],
      [0.5, 4.05, 2.783, 0],
    ])
  })

  it('says below each line what it is, the number, and how it came to be', async () => {
    const read = await readParts(toSlide({ figures: [figure(1), figure(2)] }))
    const places = placesOn(read(SLIDE)).filter(([name]) => /^(Label|Value|Basis)$/.test(name))
    expect(places).toEqual([
      ['Label', [0.5, 2.02, 5.967, 0.75]],
      ['Value', [0.5, 2.77, 5.967, 0.75]],
      ['Basis', [0.5, 3.52, 5.967, 0.35]],
      ['Label', [6.867, 2.02, 5.967, 0.75]],
      ['Value', [6.867, 2.77, 5.967, 0.75]],
      ['Basis', [6.867, 3.52, 5.967, 0.35]],
    ])
  })
})

describe('a picture on a slide', () => {
  const png = new Blob([new Uint8Array([1])], { type: 'image/png' })

  it.each([
    [{ width: 100, height: 100 }, [4.229, 1.8, 4.875, 4.875]],
    [{ width: 2426, height: 480 }, [0.5, 3.017, 12.333, 2.44]],
  ])('keeps the shape of %j and stands in the middle of its room', async (size, place) => {
    const read = await readParts(toSlide({}, { picture: { png, ...size } }))
    expect(placesOn(read(SLIDE))).toContainEqual(['Picture', place])
  })
})

describe('the foot of a slide', () => {
  const sources = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `s${at}`,
      title: 'T',
      publisher: `Publisher number ${at}`,
      date: '2025',
    }))

  it('names each publisher and year once', async () => {
    const twice = [...sources(1), ...sources(1)]
    const read = await readParts(toSlide({ sources: twice }))
    expect(read(SLIDE)).toContain(
      '<a:t>Sources: Publisher number 0 2025 · Edition 2026-07, record to 2026-01-31</a:t>',
    )
  })

  it('names as many as have room, and says how many more the notes name', async () => {
    const read = await readParts(toSlide({ sources: sources(6) }))
    // 9.7 inches hold 124 letters of 10 points, 8 % wider; four names and the rest are 164, two are 112.
    expect(read(SLIDE)).toContain(
      '<a:t>Sources: Publisher number 0 2025; Publisher number 1 2025; 4 more in the notes · Edition 2026-07, record to 2026-01-31</a:t>',
    )
  })

  it('says the edition alone where there is no source', async () => {
    const read = await readParts(toSlide({ sources: [] }))
    expect(read(SLIDE)).toContain('<a:t>Edition 2026-07, record to 2026-01-31</a:t>')
  })
})
