import { describe, expect, it } from 'vitest'
import { createFormat } from '@/ui/format/create-format'

const british = createFormat('en-GB')
const german = createFormat('de-DE')
const burmese = createFormat('my-MM')

/** Spaces of any width read the same. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe(createFormat, () => {
  it('writes money in three significant digits', () => {
    expect(plain(british.usd(1_436_000_000))).toBe('$1.44 B')
    expect(plain(british.usd(322_000_000))).toBe('$322 M')
    expect(plain(british.usd(999_999))).toBe('$1 M')
    expect(plain(british.usd(-3_100_000))).toBe('−$3.1 M')
    expect(plain(british.usd(0))).toBe('$0')
  })

  it('follows the locale', () => {
    expect(german.number(1234.5)).toBe('1.234,5')
    expect(plain(german.usd(1_436_000_000))).toBe('1,44 Mrd. $')
    expect(burmese.integer(1234)).toBe('၁,၂၃၄')
    expect(plain(burmese.tonnes(12_300))).toBe('၁၂,၃၀၀ t')
  })

  it('writes units beside their numbers', () => {
    expect(plain(british.tonnes(12_345.6))).toBe('12,346 t')
    expect(plain(british.tonnes(0.523))).toBe('0.523 t')
    expect(british.usdPerKg(812.4)).toBe('$812/kg')
    expect(british.usdPerKg(0.97)).toBe('$0.97/kg')
    expect(british.weeks(7.2)).toBe('7 weeks')
    expect(british.weeks(1)).toBe('1 week')
    expect(british.multiple(1.2)).toBe('1.20×')
  })

  it('writes shares whole from one per cent on', () => {
    expect(british.percent(0.584)).toBe('58%')
    expect(british.percent(0.0044)).toBe('0.4%')
    expect(british.percent(0.00001)).toBe('<0.1%')
    expect(british.percent(0)).toBe('0%')
    expect(british.percent(0.5, 1)).toBe('50.0%')
  })

  it('signs a change with a real minus, and leaves zero unsigned', () => {
    expect(british.change(21.4)).toBe('+21')
    expect(british.change(-3)).toBe('−3')
    expect(british.change(-0.2)).toBe('0')
    expect(british.change(-0)).toBe('0')
    expect(british.number(-0)).toBe('0.0')
    expect(british.number(-0.04)).toBe('0.0')
  })

  it('never shows a little as none', () => {
    expect(british.weeks(0.2)).toBe('<1 week')
    expect(british.usd(0.4)).toBe('<$1')
    expect(british.number(1e-12)).toBe('0.0')
  })

  it('says when a value is not a number', () => {
    const writers = [
      british.number,
      british.integer,
      british.percent,
      british.usd,
      british.usdPerKg,
      british.tonnes,
      british.weeks,
      british.multiple,
      british.score,
      british.change,
    ]
    for (const write of writers) {
      expect(write(Number.NaN)).toBe('not available')
      expect(write(Infinity)).toBe('not available')
    }
    expect(british.date('2024-02-31x')).toBe('not available')
    expect(british.missing()).toBe('not available')
    expect(british.missing('withheld')).toBe('withheld')
  })

  it('writes days and months', () => {
    expect(british.date('2024-11-20')).toBe('20 Nov 2024')
    expect(british.dateLong('2024-11-20')).toBe('20 November 2024')
    expect(british.month('2024-11')).toBe('Nov 2024')
    expect(british.monthShort('2024-11-20')).toBe('Nov 24')
    expect(german.date('2024-11-20')).toBe('20. Nov. 2024')
  })

  it('reads numbers as the locale writes them', () => {
    const field = { unit: 't' }
    expect(british.readNumber('1,234.5', field)).toEqual({ kind: 'read', value: 1234.5 })
    expect(german.readNumber('1.234,5', field)).toEqual({ kind: 'read', value: 1234.5 })
    expect(german.readNumber('1.160', field)).toEqual({ kind: 'unclear', values: [1160, 1.16] })
    expect(burmese.readNumber('၁၂', field)).toEqual({ kind: 'read', value: 12 })
    expect(createFormat('en-IN').readNumber('12,34,567', field)).toEqual({
      kind: 'read',
      value: 1_234_567,
    })
    expect(british.readNumber('12,34,567', field).kind).toBe('refused')
  })

  it('writes numbers as they are typed, without group marks', () => {
    expect(british.typed(1234.5, 4)).toBe('1234.5')
    expect(german.typed(1234.5, 4)).toBe('1234,5')
    expect(british.typed(60, 4)).toBe('60')
    expect(british.typed(11 / 7, 4)).toBe('1.5714')
  })

  it('falls back when the locale is not known', () => {
    expect(createFormat('not a locale').locale).toBe('en-GB')
  })
})
