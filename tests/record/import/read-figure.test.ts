import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from '@/record/import/read-figure'

describe(readFigure, () => {
  it('reads any number back however official files print it', () => {
    const ways: readonly ((value: number) => string)[] = [
      String,
      (value) => value.toLocaleString('en-US', { maximumFractionDigits: 20 }),
      (value) => `e${value.toLocaleString('fr-FR', { maximumFractionDigits: 0 })}`,
      (value) => `${value}e`,
      (value) => ` ${value} `,
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom(...ways),
        (value, way) => {
          expect(readFigure(way(value))).toMatchObject({ kind: 'number', value })
        },
      ),
    )
  })

  it('takes any other text for missing or strange, and gives no number that is none', () => {
    const digits = fc.stringMatching(/^[-+eE0-9., '%<>]{0,12}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits, fc.double()), (printed) => {
        const figure = readFigure(printed)
        expect(figure.kind !== 'number' || Number.isFinite(figure.value)).toBe(true)
        expect(figure.kind === 'strange' ? figure.message : 'none').not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
