import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNumberFormat } from '@/export/to-number-format'
import { createFormat } from '@/ui/format/create-format'

/** Show a number as a spreadsheet does, by the small part of its format language that is written here. */
function show(value: number, code: string): string {
  const [positive = '', negative = '', zero = positive] = code.split(';')
  const section = value < 0 ? negative : value === 0 ? zero : positive
  return section.replace(
    /("[^"]*")|(#,##0|0)(\.0+)?(,*)(%?)/g,
    (...groups: (string | undefined)[]) => {
      const [, literal, whole = '', decimals = '', scale = '', percent = ''] = groups
      if (literal !== undefined) return literal.slice(1, -1)
      const size = (Math.abs(value) * (percent === '%' ? 100 : 1)) / 1000 ** scale.length
      const digits = Math.max(0, decimals.length - 1)
      const text = size.toLocaleString('en-GB', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: whole.includes(',') || undefined,
      })
      return `${whole.includes('#') ? text : text.replaceAll(',', '')}${percent}`
    },
  )
}

/** Below a millionth a number is noise of the arithmetic. */
const toAmount = (value: number): number => (Math.abs(value) < 1e-6 ? 0 : value)
const amounts = fc
  .oneof(
    fc.double({ min: -4e12, max: 4e12, noNaN: true }),
    fc.double({ min: -200, max: 200, noNaN: true }),
  )
  .map(toAmount)

describe(toNumberFormat, () => {
  const english = createFormat('en-GB')
  const writers = {
    usd: english.usd,
    percent: english.percent,
    integer: english.integer,
    multiple: english.multiple,
    tonnes: english.tonnes,
    usdPerKg: english.usdPerKg,
    change: english.change,
    number: english.number,
  }

  it.each(Object.entries(writers))('shows the digits of the page: %s', (_, write) => {
    fc.assert(
      fc.property(amounts, (value) => {
        const text = write(value)
        const code = toNumberFormat({ kind: 'number', value, text, decimalMark: '.' })
        // A number that would round to another in a spreadsheet is shown in full there.
        if (code === undefined) return
        expect(show(value, code).replaceAll('-', '−')).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('finds a format for the numbers that pages are made of', () => {
    const codeOf = (value: number, text: string) =>
      toNumberFormat({ kind: 'number', value, text, decimalMark: '.' })
    expect(codeOf(1_441_900_000, english.usd(1_441_900_000))).toBe(
      '"$"0.00,,,"\u202fB";−"$"0.00,,,"\u202fB"',
    )
    expect(codeOf(0.431, english.percent(0.431))).toBe('0%;−0%')
    expect(codeOf(1.456, english.multiple(1.456))).toBe('0.00"×";−0.00"×"')
    expect(codeOf(21.2, english.change(21.2))).toBe('+0;−0;0')
    expect(codeOf(0.3, '<1 week')).toBeUndefined()
  })

  it('reads the decimal mark of the reader', () => {
    const german = createFormat('de-DE')
    const text = german.number(1234.56, 1)
    expect(text).toBe('1.234,6')
    expect(toNumberFormat({ kind: 'number', value: 1234.56, text, decimalMark: ',' })).toBe(
      '#,##0.0;−#,##0.0',
    )
  })
})
