import { describe, expect, it } from 'vitest'
import { createCanvas } from '@/export/drawing/canvas'
import { drawBox } from '@/export/drawing/draw-box'

/** Draw a box of 100 by 40 px whose corner lies at 12, 23 of a drawing that begins at 2, 3. */
function draw(looks: Readonly<Record<string, string>>, [width, height] = [100, 40]): string {
  const { style } = document.createElement('div')
  for (const [name, value] of Object.entries(looks)) style.setProperty(name, value)
  const box = { x: 12, y: 23, left: 12, top: 23, width, height, right: 0, bottom: 0 }
  return drawBox({ ...box, toJSON: () => box }, style, createCanvas(2, 3))
}

const PAPER = { 'background-color': 'rgb(255, 255, 255)' }
const line = (side: string, width: string, color = 'rgb(0, 0, 0)') => ({
  [`border-${side}-width`]: width,
  [`border-${side}-style`]: 'solid',
  [`border-${side}-color`]: color,
})

describe(drawBox, () => {
  it('fills it at its place in the drawing', () => {
    expect(draw(PAPER)).toBe('<rect x="10" y="20" width="100" height="40" fill="#ffffff"/>')
    expect(draw({ 'background-color': 'rgba(0, 0, 0, 0.5)' })).toContain('fill-opacity="0.5"')
  })

  it('draws nothing of what has no colour or no size', () => {
    expect(draw({})).toBe('')
    expect(draw(PAPER, [0, 40])).toBe('')
    expect(draw(PAPER, [100, 0])).toBe('')
  })

  it('rounds its corners, by half of the shorter side at most', () => {
    expect(draw({ ...PAPER, 'border-top-left-radius': '6px' })).toContain('rx="6"')
    expect(draw({ ...PAPER, 'border-top-left-radius': '10%' })).toContain('rx="10"')
    expect(draw({ ...PAPER, 'border-top-left-radius': '50%' })).toContain('rx="20"')
    expect(draw({ ...PAPER, 'border-top-left-radius': '30px' }, [40, 100])).toContain('rx="20"')
  })

  it('draws four equal borders as one frame along their middle', () => {
    const all = ['top', 'right', 'bottom', 'left'].map((side) => line(side, '2px'))
    expect(draw(Object.assign({}, ...all))).toBe(
      '<rect x="11" y="21" width="98" height="38" fill="none" stroke="#000000" stroke-width="2"/>',
    )
    expect(draw(Object.assign({ 'border-top-left-radius': '6px' }, ...all))).toContain('rx="5"')
  })

  it.each([
    ['top', '<rect x="10" y="20" width="100" height="2" fill="#000000"/>'],
    ['right', '<rect x="108" y="20" width="2" height="40" fill="#000000"/>'],
    ['bottom', '<rect x="10" y="58" width="100" height="2" fill="#000000"/>'],
    ['left', '<rect x="10" y="20" width="2" height="40" fill="#000000"/>'],
  ])('draws a border at the %s alone', (side, drawn) => {
    expect(draw(line(side, '2px'))).toBe(drawn)
  })

  it('draws borders of other widths or colours one by one, and none without width, kind or colour', () => {
    expect(draw({ ...line('top', '2px'), ...line('left', '3px') }).match(/<rect/g)).toHaveLength(2)
    expect(draw({ ...line('top', '2px'), 'border-top-style': 'none' })).toBe('')
    expect(draw({ ...line('top', '2px'), 'border-top-style': 'hidden' })).toBe('')
    expect(draw(line('top', '0px'))).toBe('')
    expect(draw(line('top', '2px', 'rgba(0, 0, 0, 0)'))).toBe('')
  })

  it('draws a shadow without blur as a ring around it, and one within as a line at its foot', () => {
    expect(draw({ 'box-shadow': 'rgb(0, 0, 0) 0px 0px 0px 2px' })).toBe(
      '<rect x="9" y="19" width="102" height="42" rx="1" fill="none" stroke="#000000" stroke-width="2"/>',
    )
    expect(draw({ 'box-shadow': 'rgb(0, 0, 0) 0px -3px 0px 0px inset' })).toBe(
      '<rect x="10" y="57" width="100" height="3" fill="#000000"/>',
    )
    expect(draw({ 'box-shadow': 'rgb(0, 0, 0) 0px 3px 0px 0px inset' })).toBe('')
    expect(draw({ 'box-shadow': 'rgb(0, 0, 0) 0px 2px 8px 0px' })).toBe('')
  })
})
