import { describe, expect, it } from 'vitest'
import { attribute } from '@/engine/attribution/attribute'
import { listChangedInputs, mixInputs } from '@/engine/attribution/changed-inputs'
import { findFlip } from '@/engine/attribution/find-flip'
import { toTornado } from '@/engine/attribution/swings'
import { resolveMedians, type Certain } from '@/engine/monte-carlo/resolve'
import { seriesOf } from '@/engine/pair-figures'
import { simulate } from '@/engine/simulate'
import { quietScenario, referenceMarket } from '@tests/engine/reference'
import { uncertainKachin } from '@tests/engine/monte-carlo/kachin'

const from: Certain = {
  market: referenceMarket,
  scenario: { ...quietScenario, horizonWeeks: 50, parameters: {} },
}
const kachin = resolveMedians(referenceMarket, uncertainKachin)
const to: Certain = { ...kachin, scenario: { ...kachin.scenario, horizonWeeks: 50 } }

/** Price of dysprosium in week 40. */
function measure({ market, scenario }: Certain): number {
  return seriesOf(simulate(market, scenario).element.price, 'Dy')[40] ?? Number.NaN
}

/** The Myanmar mines as one group, which leaves few enough for every set. */
const options = {
  toGroup: (input: { readonly id: string; readonly kind: 'lever' | 'assumption' }) =>
    input.id.startsWith('mineWindows/') ? { id: 'halts', kind: 'lever' as const } : input,
}

describe(listChangedInputs, () => {
  it('names what differs, and nothing else', () => {
    const changed = listChangedInputs(from, to)
    const ids = changed.map(({ id }) => id)
    expect(ids).toContain('parameters/demandGrowth')
    expect(ids).toContain('elements/Dy/coverWeeks')
    expect(ids).toContain('regions/pangwa/outputTonnesPerYear')
    expect(ids).not.toContain('parameters/maxPriceMultiple')
    expect(listChangedInputs(to, to)).toStrictEqual([])
    expect(changed.every(({ id, kind }) => (kind === 'lever') === /Windows|levies/.test(id))).toBe(
      true,
    )
  })

  it('leads all the way from one scenario to the other', () => {
    const ids = new Set(listChangedInputs(from, to).map(({ id }) => id))
    expect(measure(mixInputs(from, to, ids))).toBe(measure(to))
    expect(measure(mixInputs(from, to, new Set()))).toBe(measure(from))
  })
})

describe(attribute, () => {
  const result = attribute({ from, to }, measure, options)

  it('adds up to the difference to 1e-6', () => {
    const sum = result.contributions.reduce((total, { value }) => total + value, 0)
    expect(Math.abs(sum - (result.to - result.from))).toBeLessThan(1e-6)
    expect(result.to).not.toBeCloseTo(result.from, 1)
  })

  it('tells levers from assumptions', () => {
    const kinds = new Map(result.contributions.map(({ id, kind }) => [id, kind]))
    expect(kinds.get('halts')).toBe('lever')
    expect(kinds.get('parameters/demandGrowth')).toBe('assumption')
  })

  it('gives exactly 0 to an input without effect', () => {
    const other = {
      ...to,
      scenario: {
        ...to.scenario,
        levies: [...to.scenario.levies, { regionId: 'pangwa', startWeek: 45, usdPerTonne: 900 }],
      },
    }
    const late = attribute({ from: to, to: other }, measure)
    expect(late.contributions).toStrictEqual([{ id: 'levies/pangwa', kind: 'lever', value: 0 }])
  })
})

describe(toTornado, () => {
  const scenario = { ...uncertainKachin, horizonWeeks: 50 }
  const tornado = toTornado({ market: referenceMarket, scenario }, measure)

  it('moves every uncertain input and no other, the strongest first', () => {
    const keys = tornado.swings.map(({ key }) => key)
    expect(keys).toContain('elements/Dy/coverWeeks')
    expect(keys).not.toContain('parameters/demandElasticity')
    const widths = tornado.swings.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow))
    expect(widths).toStrictEqual(widths.toSorted((a, b) => b - a))
  })

  it('puts inputs at their 10th and 90th percentile', () => {
    const swing = tornado.swings.find(({ key }) => key === 'elements/Dy/coverWeeks')
    expect(swing?.central).toBeCloseTo(30, 9)
    expect(swing?.high).toBeCloseTo(52, 9)
    expect(swing?.low).toBeCloseTo(900 / 52, 9)
    expect(swing?.atLow).toBeGreaterThan(swing?.atHigh ?? Infinity)
  })

  it('moves certain inputs within a range that is given', () => {
    const ranges = new Map([['parameters/demandElasticity', { low: 0.1, high: 0.5 }]])
    const { swings } = toTornado({ market: referenceMarket, scenario }, measure, ranges)
    expect(swings.find(({ key }) => key === 'parameters/demandElasticity')).toMatchObject({
      low: 0.1,
      central: 0.25,
      high: 0.5,
    })
  })
})

describe(findFlip, () => {
  type Band = 'low' | 'middle' | 'high'

  /** Rate a score by two edges. */
  const rateBy = (scoreAt: (value: number) => number) => (value: number) => {
    const score = scoreAt(value)
    const band: Band = score >= 7.3 ? 'high' : score < 1.2 ? 'low' : 'middle'
    return { band, score, toEdge: Math.min(Math.abs(score - 7.3), Math.abs(score - 1.2)) }
  }
  const straight = rateBy((value) => value)
  /** Rises to 8 at 6 and falls again: high only near there. */
  const bump = rateBy((value) => 8 - 0.9 * Math.abs(value - 6))

  it('finds the nearest value with another rating', () => {
    const flip = findFlip({ value: 5, min: 0, max: 10 }, straight)
    expect(flip).toMatchObject({ kind: 'flips', band: 'high' })
    expect(flip.kind === 'flips' ? flip.value : 0).toBeCloseTo(7.3, 4)
  })

  it('looks to both sides', () => {
    expect(findFlip({ value: 2, min: 0, max: 10 }, straight)).toMatchObject({ band: 'low' })
  })

  it('finds a rating that moves inside the range and is back at its ends', () => {
    const flip = findFlip({ value: 3, min: 2, max: 9 }, bump)
    expect([2, 3, 9].map((value) => bump(value).band)).toEqual(['middle', 'middle', 'middle'])
    expect(flip).toMatchObject({ kind: 'flips', band: 'high' })
    expect(flip.kind === 'flips' ? flip.value : 0).toBeCloseTo(6 - 0.7 / 0.9, 4)
  })

  it('looks as closely where the value lies at an end of the range', () => {
    expect(findFlip({ value: 2, min: 2, max: 9 }, bump)).toMatchObject({ band: 'high' })
    expect(findFlip({ value: 9, min: 2, max: 9 }, bump)).toMatchObject({ band: 'high' })
  })

  it('keeps to whole numbers where the input does', () => {
    expect(findFlip({ value: 5, min: 0, max: 10, isWhole: true }, straight)).toStrictEqual({
      kind: 'flips',
      value: 8,
      band: 'high',
    })
  })

  it('says so when nothing in range moves the rating', () => {
    const none = { kind: 'none-in-range' }
    expect(findFlip({ value: 5, min: 2, max: 7 }, straight)).toStrictEqual(none)
    expect(findFlip({ value: 0.5, min: 0.5, max: 0.5 }, straight)).toStrictEqual(none)
  })

  it('asks little where the score stays far from every edge', () => {
    const asked: number[] = []
    const flip = findFlip({ value: 4.4, min: 0, max: 10 }, (value) => {
      asked.push(value)
      return rateBy((number) => 4 + number / 100)(value)
    })
    expect(flip).toStrictEqual({ kind: 'none-in-range' })
    expect(asked).toHaveLength(10)
  })
})
