import { describe, expect, it } from 'vitest'
import { spanAt } from '@/domain/record/span-at'

const spans = [
  { from: '2024-01-01', to: '2024-09-29', sources: ['a'] },
  { from: '2024-09-29', to: null, sources: ['b'] },
]

describe(spanAt, () => {
  it('counts a span from its first day up to, not including, its last', () => {
    expect(spanAt(spans, '2024-09-28')?.sources).toEqual(['a'])
    expect(spanAt(spans, '2024-09-29')?.sources).toEqual(['b'])
  })

  it('finds nothing before the first span', () => {
    expect(spanAt(spans, '2023-12-31')).toBeUndefined()
  })
})
