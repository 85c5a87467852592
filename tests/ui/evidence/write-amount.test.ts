import { describe, expect, it } from 'vitest'
import { writeAlternative, writeAmount, writePeriod, writeRange } from '@/ui/evidence/write-amount'
import { createFormat } from '@/ui/format/create-format'

const format = createFormat('en-GB')

describe(writeAmount, () => {
  it('writes each unit as a reader expects it', () => {
    expect(writeAmount(0.73, 'share of oxide value', format)).toBe('73% of oxide value')
    expect(writeAmount(0.3, 'share', format)).toBe('30%')
    expect(writeAmount(812, 'USD/kg oxide', format)).toBe('$812/kg oxide')
    expect(writeAmount(15_049.999_999_999_998, 't REO/yr', format)).toBe('15,050 t REO/yr')
    expect(writeAmount(0.025, 'per year', format)).toBe('2.5% per year')
    expect(writeAmount(-0.2, 'per year', format)).toBe('−20% per year')
    expect(writeAmount(0.005, 'share of demand per year', format)).toBe('0.5% of demand per year')
    expect(writeAmount(7.4, 'weeks', format)).toBe('7.4 weeks')
    expect(writeAmount(2.5, 'index', format)).toBe('2.5 index')
    expect(writeAmount(0.596611, 't REO per t gross', format)).toBe('0.60 t REO per t gross')
  })
})

describe(writeRange, () => {
  it('writes both bounds alike', () => {
    expect(writeRange({ low: 0.7, high: 0.86 }, 'share of oxide value', format)).toBe('70% to 86%')
    expect(writeRange({ low: 2, high: 10 }, 'weeks', format)).toBe('2 to 10')
  })
})

describe(writePeriod, () => {
  it('turns days, months and spans of years into words and leaves the rest', () => {
    expect(writePeriod('2024-09-23', format)).toBe('23 Sept 2024')
    expect(writePeriod('2024-12 to 2025-03', format)).toBe('Dec 2024 to Mar 2025')
    expect(writePeriod('2025-03-27 onward', format)).toBe('27 Mar 2025 onward')
    expect(writePeriod('2016-2020', format)).toBe('2016–2020')
    expect(writePeriod('2023', format)).toBe('2023')
  })
})

describe(writeAlternative, () => {
  it('keeps a figure that is no number', () => {
    const note = 'Some read it so.'
    expect(
      writeAlternative({ value: 'fixed price', unit: 'CNY/t', sources: [], note }, format),
    ).toBe('fixed price (CNY/t)')
  })
})
