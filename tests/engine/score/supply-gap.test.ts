import { describe, expect, it } from 'vitest'
import { isShort } from '@/engine/score/supply-gap'

const usual = { inflow: 20, demand: 20 }

describe(isShort, () => {
  it('is told from 95 % of the usual inflow over demand', () => {
    expect(isShort({ inflow: 18.9, demand: 20 }, usual)).toBe(true)
    expect(isShort({ inflow: 19.1, demand: 20 }, usual)).toBe(false)
  })

  it('counts neither demand that gave way to price nor demand that low prices add', () => {
    expect(isShort({ inflow: 15, demand: 15 }, usual)).toBe(false)
    expect(isShort({ inflow: 20, demand: 24 }, usual)).toBe(false)
    expect(isShort({ inflow: 18, demand: 24 }, usual)).toBe(true)
  })

  it('lacks nothing where nobody asks for anything', () => {
    expect(isShort({ inflow: 0, demand: 0 }, usual)).toBe(false)
  })
})
