import { expect, it } from 'vitest'
import { createCanvas } from '@/export/drawing/canvas'

it('counts ids from the first mark, so that the same page gives the same drawing', () => {
  const canvas = createCanvas(3, 4)
  expect(canvas).toMatchObject({ left: 3, top: 4 })
  expect(canvas.toId('r1:clip')).toBe('d1')
  expect(canvas.toId('r2:clip')).toBe('d2')
  expect(canvas.toId('r1:clip')).toBe('d1')
  expect(canvas.define((id) => `<pattern id="${id}"/>`)).toBe('d3')
})

it('takes in a definition once, however often it is needed', () => {
  const canvas = createCanvas(0, 0)
  const stripes = (id: string) => `<pattern id="${id}" width="4"/>`
  const dots = (id: string) => `<pattern id="${id}" width="8"/>`
  expect([stripes, dots, stripes].map(canvas.define)).toEqual(['d1', 'd2', 'd1'])
  expect(canvas.definitions).toEqual([
    '<pattern id="d1" width="4"/>',
    '<pattern id="d2" width="8"/>',
  ])
})
