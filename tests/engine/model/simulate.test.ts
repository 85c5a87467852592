import { describe, expect, it } from 'vitest'
import { ELEMENT_SERIES, REGION_SERIES } from '@/domain/market/simulation'
import { simulate } from '@/engine/model/simulate'
import { modelVectors, quietScenario, referenceMarket } from '@tests/engine/reference'

describe(simulate, () => {
  it.each(modelVectors)('agrees with the vector $scenario.name', ({ scenario, expected }) => {
    const run = simulate(referenceMarket, scenario)
    for (const name of ELEMENT_SERIES) {
      for (const [id, series] of Object.entries(expected.element[name])) {
        expect(worstError(run.element[name][id], series)).toBeLessThan(1e-9)
      }
    }
    for (const name of REGION_SERIES) {
      for (const [id, series] of Object.entries(expected.region[name])) {
        expect(worstError(run.region[name][id], series)).toBeLessThan(1e-9)
      }
    }
  })

  it('keeps every series constant to the last bit when nothing happens', () => {
    const run = simulate(referenceMarket, quietScenario)
    const series = [...Object.values(run.element), ...Object.values(run.region)].flatMap((byId) =>
      Object.values(byId),
    )
    expect(series).toHaveLength(14 * 10 + 16 * 6)
    for (const values of series) expect(new Set(values).size).toBe(1)
  })
})

/** Return the largest difference between two series, relative to the expected value. */
function worstError(actual: Float64Array | undefined, expected: readonly number[]): number {
  if (actual?.length !== expected.length) return Infinity
  return expected.reduce((worst, value, week) => {
    const difference = Math.abs((actual[week] ?? Infinity) - value)
    return Math.max(worst, difference === 0 ? 0 : difference / Math.max(Math.abs(value), 1e-9))
  }, 0)
}
