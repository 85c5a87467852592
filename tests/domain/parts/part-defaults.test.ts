import { describe, expect, it } from 'vitest'
import { PART_DEFAULTS, withDefaults } from '@/domain/parts/part-defaults'

const line = { id: 'P-1', materialId: 'dy-oxide', usageKgPerYear: 730.5 }

describe(withDefaults, () => {
  it('names everything that it assumes, with a unit for numbers and a reason', () => {
    const { part, assumptions } = withDefaults(line)
    expect(assumptions.map(({ field }) => field)).toStrictEqual(Object.keys(PART_DEFAULTS))
    for (const { field, value, unit, why } of assumptions) {
      expect(part[field]).toBe(value)
      expect(why).not.toBe('')
      expect(unit !== '').toBe(typeof value === 'number')
    }
  })

  it('assumes nothing that the line says, be it nothing or no', () => {
    const said = {
      stockDays: 0,
      priceFixedShare: 0,
      protectedShare: 0,
      secondSourceShare: 0,
      hasQualifiedAlternative: false,
      market: 'china',
    } as const
    const { part, assumptions } = withDefaults({ ...line, ...said })
    expect(assumptions).toStrictEqual([])
    expect(part).toMatchObject(said)
  })

  it('turns a stock in kilograms into days of use', () => {
    expect(withDefaults({ ...line, stockKg: 60 }).part.stockDays).toBe(30)
    expect(withDefaults({ ...line, stockKg: 0 }).part.stockDays).toBe(0)
  })

  it('leaves money that nobody stated unknown', () => {
    const { part } = withDefaults(line)
    expect([part.revenueUsdPerYear, part.spendUsdPerYear]).toStrictEqual([undefined, undefined])
  })
})

describe('a line that does not say where it is bought', () => {
  it('is bought where the page is seen from, and says that this is assumed', () => {
    expect(withDefaults(line).part.market).toBe('outside')
    const { part, assumptions } = withDefaults(line, 'china')
    expect(part.market).toBe('china')
    expect(assumptions.find(({ field }) => field === 'market')).toMatchObject({
      value: 'china',
      why: expect.stringContaining('in China'),
    })
  })

  it('stays where its list says it is bought', () => {
    const { part, assumptions } = withDefaults({ ...line, market: 'outside' }, 'china')
    expect(part.market).toBe('outside')
    expect(assumptions.some(({ field }) => field === 'market')).toBe(false)
  })
})
