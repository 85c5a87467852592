import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toChartData } from '@/export/pptx/chart/chart-data'
import { writeAxes } from '@/export/pptx/chart/write-axes'
import { toPublicLink } from '@/export/pptx/slide/to-public-link'
import { writePptx } from '@/export/pptx/write-pptx'
import { exhibits, importBars, priceLines, proof, supplyShares } from './exhibits'

describe(toChartData, () => {
  it('leaves a gap for a bar whose number is withheld: it is not 0', () => {
    expect(toChartData(importBars)).toEqual({
      categories: { kind: 'names', names: ['2021', '2022', '2023'] },
      columns: [{ name: 'Import value', values: [780_400_000, undefined, 1_441_900_000] }],
    })
  })

  it('gives each part of a whole a series of its own', () => {
    expect(toChartData(supplyShares)).toEqual({
      categories: { kind: 'names', names: ['Share'] },
      columns: [
        { name: 'Pangwa', values: [0.125] },
        { name: 'elsewhere', values: [0.875] },
      ],
    })
  })

  it('leaves a gap where a line has no value', () => {
    expect(toChartData({ ...priceLines, bands: [] }).columns).toEqual([
      { name: 'seen', values: [1, 1.254, undefined] },
      { name: 'outlook', values: [undefined, 1.254, 1.46] },
    ])
  })
})

describe(writeAxes, () => {
  const look = { format: '0', size: 12, skip: 1, months: 3 }
  const orientations = (xml: string) =>
    [...xml.matchAll(/<c:orientation val="(\w+)"/g)].map(([, way]) => way)

  it('lists lying bars from the top, as the page does, and stands others upright', () => {
    const lying = { ...importBars, orientation: 'horizontal' } as const
    expect(orientations(writeAxes(lying, look))).toEqual(['maxMin', 'minMax'])
    expect(orientations(writeAxes(importBars, look))).toEqual(['minMax', 'minMax'])
  })
})

describe(toPublicLink, () => {
  it.each([
    ['https://chokepoint.example/?halt=40', 'https://chokepoint.example/?halt=40'],
    ['http://172.32.0.1/', 'http://172.32.0.1/'],
    ['http://localhost:4173/', undefined],
    ['http://192.168.1.4/', undefined],
    ['http://172.16.0.1/', undefined],
    ['http://10.1.2.3/', undefined],
    ['http://127.0.0.1/', undefined],
    ['http://[::1]/', undefined],
    ['http://desk.local/', undefined],
    ['ftp://chokepoint.example/', undefined],
    ['file:///C:/page.html', undefined],
    ['nonsense', undefined],
  ])('lets a slide link from %s to %s', (link, expected) => {
    expect(toPublicLink(link)).toBe(expected)
  })
})

describe(writePptx, () => {
  it('writes every column of a table that has room', async () => {
    const slide = { exhibit: exhibits.table, proof, note: '', theme: 'light' } as const
    const file = await writePptx([slide], 'A deck')
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const xml = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())
    const cells = xml.match(/<a:tc>.*?<\/a:tc>/gs) ?? []
    const texts = cells.map((cell) =>
      [...cell.matchAll(/<a:t>([^<]*)/g)].map(([, t]) => t).join(''),
    )
    expect(texts.slice(-6)).toEqual(['Dysprosium', '84', '43%', 'Cerium', '58', '–'])
    expect(texts).toHaveLength(9)
  })
})
