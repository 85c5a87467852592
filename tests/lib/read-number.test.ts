import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, type NumberField, type NumberMarks } from '@/lib/read-number'

const BRITISH: NumberMarks = {
  decimal: '.',
  group: ',',
  digits: Array.from('0123456789'),
  isIndian: false,
}
const GERMAN: NumberMarks = { ...BRITISH, decimal: ',', group: '.' }
const FRENCH: NumberMarks = { ...BRITISH, decimal: ',', group: '\u202F' }
const INDIAN: NumberMarks = { ...BRITISH, isIndian: true }
const ARABIC: NumberMarks = {
  decimal: '٫',
  group: '٬',
  digits: Array.from('٠١٢٣٤٥٦٧٨٩'),
  isIndian: false,
}

const PRICE: NumberField = { unit: 'US dollars per kg', min: 0, max: 10_000 }
const WEEKS: NumberField = { unit: 'weeks', min: 0, max: 156 }
const SHARE: NumberField = { unit: '%', factor: 100, min: 0, max: 1 }
const FRACTION: NumberField = { unit: 'share per year', min: -0.5, max: 0.3 }

const read = (value: number) => ({ kind: 'read', value })
const refused = (fault: string) => ({ kind: 'refused', fault })
const unclear = (...values: number[]) => ({ kind: 'unclear', values })

describe(readNumber, () => {
  it.each([
    ['0,2', WEEKS, BRITISH, read(0.2)],
    ['1,5', WEEKS, BRITISH, read(1.5)],
    ['1.5', WEEKS, GERMAN, read(1.5)],
    ['1,5', WEEKS, GERMAN, read(1.5)],
    ['12,50', PRICE, BRITISH, read(12.5)],
    ['0.125', PRICE, GERMAN, read(0.125)],
    ['.5', WEEKS, BRITISH, read(0.5)],
    ['1,234.5', PRICE, BRITISH, read(1234.5)],
    ['1.234,5', PRICE, BRITISH, read(1234.5)],
    ['1 160', PRICE, FRENCH, read(1160)],
    ['1\u202F160,5', PRICE, FRENCH, read(1160.5)],
    ['1’160.5', PRICE, BRITISH, read(1160.5)],
    ['12,34,567', { unit: 't' }, INDIAN, read(1_234_567)],
    ['1,234,567', { unit: 't' }, BRITISH, read(1_234_567)],
    ['١٬٢٣٤٫٥', PRICE, ARABIC, read(1234.5)],
    ['−3', { unit: 'points' }, BRITISH, read(-3)],
    ['12 weeks', WEEKS, BRITISH, read(12)],
  ])('reads %s', (text, field, marks, expected) => {
    expect(readNumber(text, field, marks)).toEqual(expected)
  })

  it.each([
    ['1,160', PRICE, BRITISH, unclear(1160, 1.16)],
    ['1.160', PRICE, BRITISH, unclear(1.16, 1160)],
    ['1,160', PRICE, GERMAN, unclear(1.16, 1160)],
    ['1.160', PRICE, GERMAN, unclear(1160, 1.16)],
  ])('asks about %s where the field allows both readings', (text, field, marks, expected) => {
    expect(readNumber(text, field, marks)).toEqual(expected)
  })

  it('takes the reading of the locale where the field excludes the other', () => {
    expect(readNumber('1.160', WEEKS, BRITISH)).toEqual(read(1.16))
    expect(readNumber('1,160', { unit: 't', min: 100 }, BRITISH)).toEqual(read(1160))
  })

  it('asks about the only reading that fits where the locale has another', () => {
    expect(readNumber('1,160', WEEKS, BRITISH)).toEqual(unclear(1.16))
    expect(readNumber('1.160', { unit: 'sites', isWhole: true }, BRITISH)).toEqual(unclear(1160))
  })

  it('reads a percentage wherever the field is a share', () => {
    expect(readNumber('2%', FRACTION, BRITISH)).toEqual(read(0.02))
    expect(readNumber('2', SHARE, BRITISH)).toEqual(read(0.02))
    expect(readNumber('2 %', SHARE, BRITISH)).toEqual(read(0.02))
    expect(readNumber('2,5 %', SHARE, BRITISH)).toEqual(read(0.025))
    expect(readNumber('29 %', SHARE, BRITISH)).toEqual(read(0.29))
    expect(readNumber('2%', { ...FRACTION, unit: '% a year', factor: 100 }, BRITISH)).toEqual(
      read(0.02),
    )
    expect(readNumber('2%', WEEKS, BRITISH)).toEqual(refused('not-per-cent'))
  })

  it('refuses what is out of range and never moves it', () => {
    expect(readNumber('157', WEEKS, BRITISH)).toEqual(refused('outside'))
    expect(readNumber('-1', WEEKS, BRITISH)).toEqual(refused('outside'))
    expect(readNumber('0', { unit: 'kg', min: 0, isAboveMin: true }, BRITISH)).toEqual(
      refused('outside'),
    )
    expect(readNumber('156', WEEKS, BRITISH)).toEqual(read(156))
    expect(readNumber('1.5', { unit: 'sites', isWhole: true }, BRITISH)).toEqual(
      refused('not-whole'),
    )
  })

  it.each([
    '',
    ' ',
    'many',
    '1,2,3',
    '1 5',
    '1..5',
    '1,16,0',
    '12e3',
    '--3',
    '5 days',
    '.',
    '01,160,5',
  ])('takes “%s” for no number', (text) => {
    expect(readNumber(text, WEEKS, BRITISH)).toEqual(refused('not-a-number'))
  })

  it.each([
    '$900',
    'US$ 900',
    '900 $',
    '900 USD',
    '900 USD/kg',
    '900 $/kg',
    '$900/kg',
    '900 USD/kg oxide',
  ])('takes “%s” for money where the field is in US dollars per kg', (text) => {
    const field = { unit: 'USD/kg oxide', min: 10, max: 8000 }
    expect(readNumber(text, field, BRITISH)).toEqual(read(900))
  })

  it.each([
    ['900 $/t', 'USD/kg oxide'],
    ['900 €', 'USD/kg oxide'],
    ['900/kg', 't'],
    ['$900', 'weeks'],
  ])('takes “%s” for no number in %s', (text, unit) => {
    expect(readNumber(text, { unit }, BRITISH)).toEqual(refused('not-a-number'))
  })

  it('reads back what the locale writes, or asks with that number first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(['en-GB', BRITISH] as const, ['de-DE', GERMAN] as const),
        (digits, decimals, [locale, marks]) => {
          const value = digits / 10 ** decimals
          const text = value.toLocaleString(locale, { maximumFractionDigits: 3 })
          const reading = readNumber(text, { unit: 't' }, marks)
          const first = reading.kind === 'unclear' ? reading.values[0] : undefined
          expect(reading.kind === 'read' ? reading.value : first).toBeCloseTo(value, 9)
        },
      ),
    )
  })

  it('never gives a value out of the field’s range', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9., %]{1,9}$/), (text) => {
        const reading = readNumber(text, SHARE, GERMAN)
        const values = reading.kind === 'read' ? [reading.value] : []
        const asked = reading.kind === 'unclear' ? reading.values : values
        expect(asked.every((value) => value >= 0 && value <= 1)).toBe(true)
      }),
    )
  })
})
