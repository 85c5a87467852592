import { describe, expect, it } from 'vitest'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { ELEMENT_DEFAULTS } from '@/domain/market/market'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { drawRun, resolveMedians } from '@/engine/monte-carlo/resolve'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { referenceMarket } from '@tests/engine/reference'
import { requestOf } from './halts'
import { uncertainKachin } from './kachin'

const draw = (scenario: UncertainScenario, run: number, seed = 42) =>
  drawRun(referenceMarket, scenario, { seed, run })

describe(resolveMedians, () => {
  const { market, scenario } = resolveMedians(referenceMarket, uncertainKachin)

  it('takes the mode of triangles and the median of everything else', () => {
    expect(scenario.parameters.priceSensitivity).toBe(0.6)
    expect(scenario.mineWindows[0]?.durationWeeks).toBeCloseTo(30, 9)
    const pangwa = market.regions.find(({ id }) => id === 'pangwa')
    expect(pangwa?.outputTonnesPerYear).toBe(14_500)
  })

  it('keeps to whole weeks on the way', () => {
    expect(market.regions.every(({ leadWeeks }) => Number.isInteger(leadWeeks))).toBe(true)
  })

  it('leaves what is certain as it is', () => {
    expect(scenario.parameters.demandElasticity).toBe(0.25)
    expect(scenario.parameters.maxPriceMultiple).toBeUndefined()
    expect(market.elements.find(({ id }) => id === 'Tb')).toEqual({
      ...ELEMENT_DEFAULTS,
      ...referenceMarket.elements.find(({ id }) => id === 'Tb'),
    })
  })
})

describe(drawRun, () => {
  it('gives a run the same numbers alone as after others, and other runs others', () => {
    expect(draw(uncertainKachin, 77)).toStrictEqual(draw(uncertainKachin, 77))
    expect(draw(uncertainKachin, 78)).not.toStrictEqual(draw(uncertainKachin, 77))
    expect(draw(uncertainKachin, 77, 43)).not.toStrictEqual(draw(uncertainKachin, 77))
  })

  it('shares draws between scenarios that differ elsewhere', () => {
    const [window] = uncertainKachin.mineWindows
    const other: UncertainScenario = {
      ...uncertainKachin,
      mineWindows: [
        { startWeek: 2, severity: 0.1, durationWeeks: 3, rampWeeks: 0, regionId: 'bayan-obo' },
        ...uncertainKachin.mineWindows,
      ],
      parameters: { ...uncertainKachin.parameters, gateSurge: { dist: 'uniform', min: 1, max: 2 } },
    }
    const one = draw(uncertainKachin, 5)
    const two = draw(other, 5)
    expect(window).toBeDefined()
    expect(two.scenario.mineWindows.slice(1)).toStrictEqual(one.scenario.mineWindows)
    expect(two.scenario.parameters.priceSensitivity).toBe(one.scenario.parameters.priceSensitivity)
    expect(two.market).toStrictEqual(one.market)
  })

  it('stays inside what a number may be, however far a curve reaches', () => {
    const [window] = uncertainKachin.mineWindows
    if (window === undefined) throw new Error('The scenario has no window')
    const wide: UncertainScenario = {
      ...uncertainKachin,
      mineWindows: [{ ...window, severity: { dist: 'normal', mean: 0.9, sd: 0.5 } }],
    }
    for (let run = 0; run < 500; run += 1) {
      const severity = draw(wide, run).scenario.mineWindows[0]?.severity ?? Number.NaN
      expect(severity >= 0 && severity <= 1).toBe(true)
    }
  })
})

describe(checkUncertain, () => {
  const faultsOf = (change: Partial<UncertainScenario>) =>
    checkUncertain(referenceMarket, { ...uncertainKachin, ...change }).map(({ path }) => path)

  it('finds nothing wrong with a good scenario', () => {
    expect(checkUncertain(referenceMarket, uncertainKachin)).toStrictEqual([])
  })

  it.each<[string, Partial<UncertainScenario>, readonly string[]]>([
    [
      'ends that are turned around',
      { parameters: { gateSurge: { dist: 'uniform', min: 3, max: 2 } } },
      ['scenario.parameters.gateSurge'],
    ],
    [
      'a mode outside its ends',
      { parameters: { gateSurge: { dist: 'triangular', min: 1, mode: 9, max: 2 } } },
      ['scenario.parameters.gateSurge.mode'],
    ],
    [
      'a spread of nothing',
      { parameters: { gateSurge: { dist: 'normal', mean: 2, sd: 0 } } },
      ['scenario.parameters.gateSurge.sd'],
    ],
    [
      'a curve that misses what the number may be',
      { parameters: { substitutionMax: { dist: 'normal', mean: 9, sd: 0.5 } } },
      ['scenario.parameters.substitutionMax'],
    ],
    [
      'a p90 below the median',
      { parameters: { gateSurge: { dist: 'lognormal', median: 2, p90: 1 } } },
      ['scenario.parameters.gateSurge.p90'],
    ],
    [
      'a number of an element that is not known',
      { market: { elements: { Xx: { coverWeeks: 3 } } } },
      ['scenario.market.elements.Xx'],
    ],
    [
      'a certain number out of range',
      { market: { regions: { pangwa: { payability: 2 } } } },
      ['scenario.market.regions.pangwa.payability'],
    ],
    ['a horizon too long', { horizonWeeks: 521 }, ['scenario.horizonWeeks']],
  ])('names %s', (_, change, paths) => {
    expect(faultsOf(change)).toStrictEqual(paths)
  })
})

describe('monotony over draws', () => {
  const losses = [0, 0.2, 0.5, 0.8, 1].map((least) => {
    const severity = least === 1 ? 1 : ({ dist: 'uniform', min: least, max: 1 } as const)
    return runMonteCarlo(requestOf(severity, 200)).loss
  })

  it('never loses less in any run when every halt is at least as hard', () => {
    losses.slice(1).forEach((loss, index) => {
      const milder = losses[index]?.sorted ?? new Float64Array(0)
      expect(loss.sorted.every((value, run) => value >= (milder[run] ?? Infinity) - 1e-6)).toBe(
        true,
      )
    })
  })
})
