import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/civil-date'
import { readDay } from '@/lib/read-day'
import { createFormat } from '@/ui/format/create-format'
import { createReadDay } from '@/ui/format/create-read-day'

const FIELD = { first: '2024-03-01', last: '2027-11-20' }
const british = createReadDay('en-GB')
const american = createReadDay('en-US')
const german = createReadDay('de-DE')

const read = (value: string) => ({ kind: 'read', value })
const refused = (fault: string) => ({ kind: 'refused', fault })

describe(readDay, () => {
  it.each([
    ['2025-03-01', british, '2025-03-01'],
    ['1 March 2025', british, '2025-03-01'],
    ['Mar 1, 2025', american, '2025-03-01'],
    ['1. März 2025', german, '2025-03-01'],
    ['20 Sept 2024', british, '2024-09-20'],
    ['20 sep 2024', british, '2024-09-20'],
    ['31.12.2024', german, '2024-12-31'],
    ['13/04/25', american, '2025-04-13'],
    ['05/05/2025', american, '2025-05-05'],
  ])('reads %s', (text, readHere, expected) => {
    expect(readHere(text, FIELD)).toEqual(read(expected))
  })

  it('asks which of two days is meant, that of the locale first', () => {
    const days = ['2025-04-03', '2025-03-04']
    expect(british('03/04/2025', FIELD)).toEqual({ kind: 'unclear', values: days })
    expect(american('03/04/2025', FIELD)).toEqual({
      kind: 'unclear',
      values: days.toReversed(),
    })
  })

  it('takes the day of the locale where the field excludes the other, and asks about the other', () => {
    const spring = { first: '2025-04-01', last: '2025-06-30' }
    expect(british('03/04/2025', spring)).toEqual(read('2025-04-03'))
    expect(american('03/04/2025', spring)).toEqual({
      kind: 'unclear',
      values: ['2025-04-03'],
    })
  })

  it.each(['', '58', 'soon', '2025-02-30', '31/04/2025', '1 Foo 2025', 'March 2025'])(
    'takes “%s” for no day',
    (text) => {
      expect(british(text, FIELD)).toEqual(refused('not-a-day'))
    },
  )

  it('refuses a day out of range', () => {
    expect(british('2024-02-29', FIELD)).toEqual(refused('outside'))
    expect(british('21 Nov 2027', FIELD)).toEqual(refused('outside'))
  })

  it.each(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'zh-CN', 'my-MM', 'pl-PL'])(
    'reads back what the page writes in %s',
    (locale) => {
      const format = createFormat(locale)
      const readHere = createReadDay(locale)
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1300 }), (days) => {
          const day = addDays('2024-03-01', days)
          expect(readHere(format.date(day), FIELD)).toEqual(read(day))
          expect(readHere(format.dateLong(day), FIELD)).toEqual(read(day))
        }),
        { numRuns: 60 },
      )
    },
  )
})
