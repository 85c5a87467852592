import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toStateLines } from '@/domain/page/proof-state'

const words = fc.string({ minLength: 1, maxLength: 30 })

describe(toStateLines, () => {
  it('says the day, the scenario, and that nothing differs', () => {
    const scenario = { name: 'Default outlook', differences: [] }
    expect(toStateLines({ scenario, asOf: '2024-11-22' }, '22 November 2024')).toEqual([
      'As of 22 November 2024 · Default outlook, no changes',
    ])
  })

  it('names every difference, then fewer, then counts them', () => {
    const scenario = {
      name: 'Mine',
      differences: ['The halt lasts another 52 weeks.', 'The gates stay closed for 30 weeks.'],
      inShort: ['halt 52 weeks', 'gates 30 weeks'],
    }
    expect(toStateLines({ scenario, asOf: '2024-11-22' })).toEqual([
      'As of 2024-11-22 · Mine, 2 changes: halt 52 weeks; gates 30 weeks',
      'As of 2024-11-22 · Mine, 2 changes: halt 52 weeks and 1 more',
      'As of 2024-11-22 · 2 changes · Mine',
    ])
  })

  it('says in every way, however short, the day, the scenario and how much differs', () => {
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1 }), (name, differences) => {
        const lines = toStateLines({ scenario: { name, differences }, asOf: '2024-11-22' })
        const count = differences.length === 1 ? '1 change' : `${differences.length} changes`
        for (const line of lines) {
          expect(line).toContain('2024-11-22')
          expect(line).toContain(name)
          expect(line).toContain(count)
        }
        expect(lines).toHaveLength(differences.length + 1)
      }),
    )
  })
})
