import fc from 'fast-check'
import Papa from 'papaparse'
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

describe('a table of any texts', () => {
  it('is read by another reader as it was written', () => {
    const cells = fc.array(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '铽'), maxLength: 8 }),
      {
        minLength: 2,
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = writePlainCsv(rows)
        const read = Papa.parse<string[]>(text, { delimiter: ',' })
        // The line after the last line break.
        expect(read.data.slice(0, -1)).toEqual(rows)
      }),
    )
  })

  it('keeps twelve digits of any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = Number(writePlainCsv([[value]]).trim())
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 5e-12)
      }),
    )
  })
})
