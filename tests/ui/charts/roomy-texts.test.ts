import { describe, expect, it } from 'vitest'
import { toRoomyTexts } from '@/ui/charts/bar/to-roomy-texts'

const room = { height: 200, slot: 100, fontSize: 12 }
const bars = [
  { text: '0.1%', share: 0.002 },
  { text: '0.6%', share: 0.01 },
  { text: '42%', share: 1 },
  { text: '33%', share: 0.8 },
]

describe(toRoomyTexts, () => {
  it('writes every number where there is room', () => {
    expect(toRoomyTexts(bars, room)).toEqual(['0.1%', '0.6%', '42%', '33%'])
  })

  it('leaves out the number of the lower bar where two would run into each other', () => {
    expect(toRoomyTexts(bars, { ...room, slot: 20 })).toEqual(['', '0.6%', '42%', '33%'])
  })

  it('lets numbers of neighbours stand at different heights', () => {
    const steps = [0.2, 0.5, 0.8].map((share) => ({ text: 'a long text', share }))
    expect(toRoomyTexts(steps, { ...room, slot: 10 })).toEqual(steps.map(({ text }) => text))
  })

  it('counts nothing that is empty', () => {
    const gaps = [
      { text: '', share: 0.5 },
      { text: '5%', share: 0.5 },
    ]
    expect(toRoomyTexts(gaps, { ...room, slot: 5 })).toEqual(['', '5%'])
  })
})
