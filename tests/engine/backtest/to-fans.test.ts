import { describe, expect, it } from 'vitest'
import { type BacktestTarget, type Measure } from '@/domain/record/backtest'
import { planFans } from '@/engine/backtest/to-fans'
import { exactly } from './small-test'

function target(id: string, measure: Measure): BacktestTarget {
  return { id, label: id, role: 'check', measure, seen: exactly(1), scatterId: 'month' }
}

function months(firstMonth: string, lastMonth = firstMonth): Measure {
  const base = { baseFirstMonth: null, baseLastMonth: null }
  return { kind: 'imports', seriesId: 'oxides', firstMonth, lastMonth, ...base }
}

function price(day: string, market: 'China' | 'Europe' = 'China'): Measure {
  return { kind: 'price', elementId: 'Dy', market, baseDay: '2021-01-04', day }
}

describe(planFans, () => {
  it('draws months from the one before the first to the one after the last, single ones alone', () => {
    const [fan, ...more] = planFans([
      target('a', months('2021-02')),
      target('mean', months('2021-02', '2021-12')),
      target('b', months('2021-04')),
    ])
    expect(more).toStrictEqual([])
    expect(fan?.points.map(({ at }) => at)).toStrictEqual([
      '2021-01',
      '2021-02',
      '2021-03',
      '2021-04',
      '2021-05',
    ])
    expect(fan?.points[1]?.measure).toStrictEqual(months('2021-02'))
    expect(fan?.targets.map(({ id }) => id)).toStrictEqual(['a', 'mean', 'b'])
  })

  it('draws a price by the fortnight from its base to a fortnight after the last observation, a fan for each market', () => {
    const fans = planFans([
      target('late', price('2021-02-05')),
      target('early', price('2021-01-20')),
      target('outside', price('2021-01-20', 'Europe')),
    ])
    expect(fans.map(({ points }) => points.map(({ at }) => at))).toStrictEqual([
      ['2021-01-04', '2021-01-18', '2021-02-01', '2021-02-15', '2021-02-19'],
      ['2021-01-04', '2021-01-18', '2021-02-01', '2021-02-03'],
    ])
  })
})
