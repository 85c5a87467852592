import { describe, expect, it } from 'vitest'
import { createCanvas } from '@/export/drawing/canvas'
import { drawStripes } from '@/export/drawing/draw-stripes'

function draw(backgroundImage: string) {
  const canvas = createCanvas(0, 0)
  const id = drawStripes({ backgroundImage }, { x: 10, y: 20.126 }, canvas)
  return { id, definitions: canvas.definitions }
}

describe(drawStripes, () => {
  it('makes of hard stops a pattern as high as they repeat, turned as on the page', () => {
    const stripes =
      'repeating-linear-gradient(135deg, rgb(0, 0, 0) 0px 4px, rgba(255, 0, 0, 0.5) 4px 10px)'
    expect(draw(stripes)).toEqual({
      id: 'd1',
      definitions: [
        '<pattern id="d1" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="translate(10 20.13) rotate(-45)"><rect x="0" y="0" width="10" height="4" fill="#000000"/><rect x="0" y="4" width="10" height="6" fill="#ff0000" fill-opacity="0.5"/></pattern>',
      ],
    })
  })

  it('turns nothing where no angle is given, and leaves what paints nothing open', () => {
    const stripes = 'repeating-linear-gradient(rgba(0, 0, 0, 0) 0px 3px, rgb(0, 0, 0) 3px 5px)'
    const [pattern] = draw(stripes).definitions
    expect(pattern).toContain('rotate(0)')
    expect(pattern?.match(/<rect/g)).toHaveLength(1)
    expect(pattern).toContain('height="5"')
  })

  it.each([
    'none',
    'linear-gradient(rgb(0, 0, 0) 0px 4px)',
    'repeating-linear-gradient(45deg, red)',
  ])('draws nothing for %s', (image) => {
    expect(draw(image)).toEqual({ id: undefined, definitions: [] })
  })
})
