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

/** The body of a slide begins at 0.6 and 2 inches and is 12.13 by 4.25 inches. */
describe('charts on a slide', () => {
  it('gives one chart the whole body: the slide has its title', async () => {
    expect(await placesOfCharts(1)).toEqual([['Chart: C1', [0.6, 2, 12.13, 4.25]]])
  })

  it('stands two beside each other, a quarter inch apart, each below its own title', async () => {
    expect(await placesOfCharts(2)).toEqual([
      ['Chart: C1', [0.6, 2.55, 5.94, 3.7]],
      ['Chart: C2', [6.79, 2.55, 5.94, 3.7]],
    ])
  })

  it('stands four in two rows, and a third below the first', async () => {
    const four = [
      ['Chart: C1', [0.6, 2.55, 5.94, 1.45]],
      ['Chart: C2', [6.79, 2.55, 5.94, 1.45]],
      ['Chart: C3', [0.6, 4.8, 5.94, 1.45]],
      ['Chart: C4', [6.79, 4.8, 5.94, 1.45]],
    ]
    expect(await placesOfCharts(4)).toEqual(four)
    expect(await placesOfCharts(3)).toEqual(four.slice(0, 3))
  })

  it('writes title and measure of each above it, one below the other', async () => {
    const read = await readParts(toSlide({ charts: [importBars, importBars] }))
    const heads = placesOn(read(SLIDE)).filter(([name]) => /^Chart (title|measure)$/.test(name))
    expect(heads).toEqual([
      ['Chart title', [0.6, 2, 5.94, 0.3]],
      ['Chart measure', [0.6, 2.28, 5.94, 0.24]],
      ['Chart title', [6.79, 2, 5.94, 0.3]],
      ['Chart measure', [6.79, 2.28, 5.94, 0.24]],
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
    // (12.13 − 3 · 0.4) / 4 = 2.7325 inches wide; two rows of 2.125 inches, 0.1 below their tops.
    expect(lines.map(([, place]) => place)).toEqual([
      [0.6, 2.1, 2.733, 0],
      [3.733, 2.1, 2.733, 0],
      [6.865, 2.1, 2.733, 0],
      [9.998, 2.1, 2.733, 0],
      [0.6, 4.225, 2.733, 0],
    ])
  })

  it('says below each line what it is, the number, and how it came to be', async () => {
    const read = await readParts(toSlide({ figures: [figure(1), figure(2)] }))
    const places = placesOn(read(SLIDE)).filter(([name]) => /^(Label|Value|Basis)$/.test(name))
    expect(places).toEqual([
      ['Label', [0.6, 2.22, 5.865, 0.75]],
      ['Value', [0.6, 2.97, 5.865, 0.75]],
      ['Basis', [0.6, 3.72, 5.865, 0.35]],
      ['Label', [6.865, 2.22, 5.865, 0.75]],
      ['Value', [6.865, 2.97, 5.865, 0.75]],
      ['Basis', [6.865, 3.72, 5.865, 0.35]],
    ])
  })
})

describe('a picture on a slide', () => {
  const png = new Blob([new Uint8Array([1])], { type: 'image/png' })

  it.each([
    [{ width: 100, height: 100 }, [4.265, 2, 4.8, 4.8]],
    [{ width: 2426, height: 480 }, [0.6, 3.2, 12.13, 2.4]],
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
