import { describe, expect, it } from 'vitest'
import { dataset } from './dataset'

const { exports: trade } = dataset
const tonnes = (series: string, month: string) =>
  trade.monthly.find((row) => row.series === series && row.month === month)?.mass.value ?? NaN

describe('the exports of China', () => {
  it('sum to the 57,392 t of magnets that customs print for 2025', () => {
    const months = trade.monthly.filter(
      ({ series, month }) => series === 'magnets' && month.startsWith('2025'),
    )
    expect(months).toHaveLength(12)
    expect(months.reduce((sum, { mass }) => sum + mass.value, 0)).toBeCloseTo(57_392, -1)
  })

  it('show the hole of spring 2025: no dysprosium in May, a quarter of the magnets', () => {
    expect(tonnes('dysprosium', '2025-05')).toBe(0)
    expect(tonnes('magnets', '2025-05') / tonnes('magnets', '2024-05')).toBeCloseTo(0.257, 3)
  })
})
