import { expect, it } from 'vitest'
import { toAreas } from '@/export/pptx/chart/to-areas'
import { priceLines } from '@tests/export/exhibits'
import { readParts, toSlide } from '@tests/export/pptx/read-package'

it('hides a fifth of what lies below with each band, and nothing with the layer that lifts them', () => {
  const outer = { label: 'outer', color: 'series-1' as const, low: [1], high: [5] }
  const inner = { ...outer, label: 'inner', low: [2], high: [4] }
  const [stack = []] = toAreas([outer, inner])
  expect(stack.map(({ alpha }) => Number(alpha.toFixed(9)))).toEqual([0, 0.2, 0.36, 0.2])
  expect(stack.map(({ label }) => label)).toEqual([undefined, 'outer', 'inner', undefined])
})

it.each([
  ['between two gaps', [Number.NaN, 1, Number.NaN], true],
  ['at the start', [1, Number.NaN, Number.NaN], true],
  ['at the end', [Number.NaN, Number.NaN, 1], true],
  ['beside another', [Number.NaN, 1, 1], false],
  ['before another', [1, 1, Number.NaN], false],
])('marks a point that makes no line: %s', async (_, values, isMarked) => {
  const [line] = priceLines.series
  const series = line === undefined ? [] : [{ ...line, values }]
  const chart = { ...priceLines, series, bands: [], rules: [] }
  const read = await readParts(toSlide({ charts: [chart] }))
  expect(read('ppt/charts/chart1.xml').includes('<c:symbol val="circle"/>')).toBe(isMarked)
})

it('marks a note on its line by its number, and writes its words below the chart and into the workbook', async () => {
  const notes = [{ number: 1, at: 2, dayText: '3 Dec 2024', text: 'Gate & <mine> shut', line: 0 }]
  const read = await readParts(toSlide({ charts: [{ ...priceLines, notes }] }))
  const chart = read('ppt/charts/chart1.xml')
  // The first line has no value there; the mark stands on the second, at 1.46.
  expect(chart).toMatch(
    /Note 1, 3 Dec 2024: Gate &amp; &lt;mine&gt; shut.*<c:symbol val="circle"\/>.*<c:idx val="2"\/>.*<a:t>1<\/a:t>.*<c:pt idx="2"><c:v>1.46<\/c:v>/,
  )
  expect(read('ppt/slides/slide1.xml')).toContain('1  3 Dec 2024: Gate &amp; &lt;mine&gt; shut')
})

it('puts the numbers of notes that stand close together on different sides of their marks', async () => {
  const notes = [0, 0, 2].map((at, place) => ({
    number: place + 1,
    at,
    dayText: '',
    text: 'Shut',
    line: 0,
  }))
  const read = await readParts(toSlide({ charts: [{ ...priceLines, notes }] }))
  const sides = [...read('ppt/charts/chart1.xml').matchAll(/<a:t>(\d)<.*?<c:dLblPos val="(.)"/g)]
  expect(sides.map(([, number, side]) => [number, side])).toEqual([
    ['1', 't'],
    ['2', 'b'],
    ['3', 't'],
  ])
})
