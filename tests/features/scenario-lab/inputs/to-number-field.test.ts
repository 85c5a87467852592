import { describe, expect, it } from 'vitest'
import { type NumberInput } from '@/domain/lab/lab-input'
import { toNumberField, toSizeField } from '@/features/scenario-lab/inputs/to-number-field'
import { createFormat } from '@/ui/format/create-format'
import { ownCatalogue } from '@tests/engine/lab/lab-record'

const numbers: ReadonlyMap<string, NumberInput> = new Map(
  [...ownCatalogue.inputs].flatMap(([id, input]) => (input.form === 'number' ? [[id, input]] : [])),
)

function typed(id: string, text: string) {
  const input = numbers.get(id)
  if (input === undefined) throw new Error(`no input ${id}`)
  return createFormat('en-GB').readNumber(text, toNumberField(input))
}

describe(toNumberField, () => {
  it.each([
    ['market.demandGrowth', '2%', 0.02],
    ['market.demandGrowth', '2', 0.02],
    ['market.substitutionPerYear', '0.5', 0.005],
    ['mine.pangwa.severity', '62,5', 0.625],
    ['mine.pangwa.weeks', '1,5', 1.5],
    ['element.Tb.coverWeeks', '0002', 2],
    ['param.priceSensitivity', '0,2', 0.2],
  ])('reads %s typed as %s', (id, text, value) => {
    expect(typed(id, text)).toEqual({ kind: 'read', value })
  })

  it('refuses what would have been moved to an end of the range', () => {
    const outside = { kind: 'refused', fault: 'outside' }
    expect(typed('market.demandGrowth', '31%')).toEqual(outside)
    expect(typed('mine.pangwa.weeks', '157')).toEqual(outside)
    expect(typed('region.pangwa.leadWeeks', '1.5')).toEqual({ kind: 'refused', fault: 'not-whole' })
  })

  it('says per cent per year for a rate of growth', () => {
    const growth = numbers.get('market.demandGrowth')
    expect(growth && toNumberField(growth).unit).toBe('% per year')
  })
})

describe(toSizeField, () => {
  it('gives the spread of a day in days', () => {
    const start = numbers.get('mine.pangwa.startWeek')
    expect(start && toSizeField(start)).toMatchObject({ unit: 'days', factor: 7 })
  })
})
