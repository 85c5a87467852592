import { describe, expect, it } from 'vitest'
import { toPlainNumber, writePlainCsv } from '@/lib/csv'

describe(writePlainCsv, () => {
  it('writes plain numbers, quotes what needs it and leaves empty what is missing', () => {
    expect(
      writePlainCsv([
        ['a', 'b, "c"'],
        [15_049.999_999_999_998, -0.5],
        [undefined, Number.NaN],
      ]),
    ).toBe('a,"b, ""c"""\r\n15050,-0.5\r\n,\r\n')
  })
})

describe(toPlainNumber, () => {
  it('drops what binary fractions leave behind and keeps the rest', () => {
    expect(toPlainNumber(0.1 + 0.2)).toBe(0.3)
    expect(toPlainNumber(1_441_900_000.25)).toBe(1_441_900_000.25)
  })
})
