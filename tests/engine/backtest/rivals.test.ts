import { describe, expect, it } from 'vitest'
import { type BacktestTarget, type Measure } from '@/domain/record/backtest'
import { applyAssumptions } from '@/engine/backtest/apply-assumptions'
import { toRivals } from '@/engine/backtest/rivals'
import { runEpisode } from '@/engine/backtest/run-backtest'
import { scatterOf } from '@/engine/backtest/scatter'
import { exactly, smallBacktest, smallEpisode, smallRecord } from './small-test'

function target(id: string, seen: number, measure: Measure): BacktestTarget {
  return { id, label: id, role: 'check', measure, seen: exactly(seen), scatterId: 'month' }
}

function month(name: string): Measure {
  const base = { baseFirstMonth: null, baseLastMonth: null }
  return { kind: 'imports', seriesId: 'oxides', firstMonth: name, lastMonth: name, ...base }
}

function price(day: string, baseDay = '2021-01-04'): Measure {
  return { kind: 'price', elementId: 'Dy', market: 'China', baseDay, day }
}

function rivalsOf(asked: BacktestTarget, others: readonly BacktestTarget[] = []) {
  const episode = { ...smallEpisode, targets: [...others, asked] }
  const backtest = { ...smallBacktest, episodes: [episode] }
  const literal = runEpisode(episode, applyAssumptions(smallRecord, [], {}), 'literal')
  return toRivals(backtest, { episode, target: asked }, literal)
}

const march = target('march', 0.4, month('2021-03'))

describe(toRivals, () => {
  it('has one that changes nothing, and one that loses all that is halted', () => {
    const { noChange, literal } = rivalsOf(march)
    expect(noChange.value).toBe(1)
    // The record’s halt costs half, the literal one everything: half of April is left after the 5th… of March nothing.
    expect(literal.value).toBeCloseTo(0, 12)
    expect(literal.scatter).toBe(noChange.scatter)
  })

  it('takes the latest month before, whose scatter adds to its own', () => {
    const others = [target('january', 0.9, month('2021-01')), target('feb', 0.7, month('2021-02'))]
    const later = target('april', 0.1, month('2021-04'))
    const { lastValue } = rivalsOf(march, [later, ...others])
    expect(lastValue.value).toBe(0.7)
    expect(lastValue.scatter).toBeCloseTo(0.2 * Math.SQRT2, 12)
  })

  it('takes the latest price over the same base, which strays only since then', () => {
    const asked = target('may', 1.3, price('2021-05-03'))
    const others = [
      target('march', 1.2, price('2021-03-01')),
      target('other base', 1.9, price('2021-04-05', '2021-02-01')),
    ]
    const { lastValue } = rivalsOf(asked, others)
    expect(lastValue.value).toBe(1.2)
    expect(lastValue.scatter).toBe(scatterOf(0.2, price('2021-05-03', '2021-03-01')))
  })

  it('stays at the base where nothing was seen before', () => {
    const { lastValue, noChange } = rivalsOf(march, [target('april', 0.1, month('2021-04'))])
    expect(lastValue).toStrictEqual(noChange)
  })
})
