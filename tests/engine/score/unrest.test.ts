import { describe, expect, it } from 'vitest'
import { unrestAt } from '@/engine/score/unrest'

const sources = ['test']
const control = [
  { from: '2009-01-01', to: '2024-10-07', controllerIds: ['bgf'], sources },
  { from: '2024-10-07', to: '2024-10-14', controllerIds: ['bgf', 'kia'], sources },
  { from: '2024-10-14', to: '2025-03-03', controllerIds: ['kia'], sources },
  { from: '2025-03-03', to: null, controllerIds: ['kia'], sources },
]

describe(unrestAt, () => {
  it('is nothing under the first controller of the record', () => {
    expect(unrestAt(control, '2024-10-06')).toBe(0)
  })

  it('is full while several contest the region', () => {
    expect(unrestAt(control, '2024-10-07')).toBe(1)
    expect(unrestAt(control, '2024-10-13')).toBe(1)
  })

  it('halves in thirteen weeks after the change of hands and ends after twenty-six', () => {
    expect(unrestAt(control, '2024-10-14')).toBe(1)
    expect(unrestAt(control, '2025-01-13')).toBeCloseTo(0.5, 12)
    expect(unrestAt(control, '2025-04-14')).toBeCloseTo(0.25, 12)
    expect(unrestAt(control, '2025-04-15')).toBe(0)
  })

  it('takes a new entry of the same controller for no change of hands', () => {
    expect(unrestAt(control, '2025-03-03')).toBeCloseTo(0.5 ** (20 / 13), 12)
  })

  it('is nothing where there is no record', () => {
    expect(unrestAt([], '2025-01-01')).toBe(0)
  })
})
