import { expect, it } from 'vitest'
import { toPlainColor } from '@/export/drawing/css-color'

it.each([
  ['rgb(0, 10, 255)', { color: '#000aff', opacity: 1 }],
  ['rgba(17, 34, 51, 0.5)', { color: '#112233', opacity: 0.5 }],
  ['rgb(17 34 51 / 25%)', { color: '#112233', opacity: 0.25 }],
  ['color(srgb 1 0.5 0)', { color: '#ff8000', opacity: 1 }],
  ['color(srgb 0.2 0.4 0.6 / 0.3)', { color: '#336699', opacity: 0.3 }],
  ['color(srgb 1.2 0 0)', { color: '#ff0000', opacity: 1 }],
  ['color(srgb 1e-7 0 1)', { color: '#0000ff', opacity: 1 }],
])('writes %s as every program reads it', (css, plain) => {
  expect(toPlainColor(css)).toEqual(plain)
})

it.each(['rgba(0, 0, 0, 0)', 'rgb(1 2 3 / 0%)', 'none', 'transparent', '', 'rgb(1, 2)'])(
  'paints nothing for %j',
  (css) => {
    expect(toPlainColor(css)).toBeUndefined()
  },
)
