import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAMETER_IDS, type ParameterId } from '@/domain/market/market'
import { type Simulation } from '@/domain/market/simulation'
import { PARAMETER_RULES } from '@/engine/model/parameter-rules'
import { createSimulator, simulate } from '@/engine/model/simulate'
import { anyScenario, haltOf } from '@tests/engine/arbitraries'
import { modelVectors, quietScenario, referenceMarket } from '@tests/engine/reference'

const run = createSimulator(referenceMarket)

function allSeries({ element, region }: Simulation): readonly Float64Array[] {
  return [...Object.values(element), ...Object.values(region)].flatMap((byId) =>
    Object.values(byId),
  )
}

function sumOf(values: Float64Array | undefined): number {
  return values?.reduce((sum, value) => sum + value, 0) ?? Number.NaN
}

describe(createSimulator, () => {
  it('loses no tonne between mine, backlog and border', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { mined, exported, backlog } = run(scenario).region
        for (const { id } of referenceMarket.regions) {
          const left = sumOf(exported[id]) + (backlog[id]?.at(-1) ?? Number.NaN)
          expect(left / sumOf(mined[id])).toBeCloseTo(1, 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('loses no tonne between supply, use and stocks', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { element } = run(scenario)
        for (const { id, exChinaShare } of referenceMarket.elements) {
          const at = (series: Readonly<Record<string, Float64Array>>, week: number) =>
            series[id]?.[week] ?? Number.NaN
          for (let week = 0; week + 1 < scenario.horizonWeeks; week += 1) {
            const stock = at(element.inventory, week) + at(element.exChinaInventory, week)
            const next = at(element.inventory, week + 1) + at(element.exChinaInventory, week + 1)
            const used =
              (1 - exChinaShare) * at(element.consumption, week) +
              at(element.exChinaConsumption, week)
            const change = at(element.supply, week) - used
            expect(Math.abs(stock + change - next)).toBeLessThan(1e-9 * (stock + next + 1))
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never runs out of numbers nor below zero', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const series of allSeries(run(scenario))) {
          expect(series.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order of anything in a scenario', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const reversed = {
          ...scenario,
          mineWindows: scenario.mineWindows.toReversed(),
          gateWindows: scenario.gateWindows.toReversed(),
          licenceWindows: scenario.licenceWindows.toReversed(),
          levies: scenario.levies.toReversed(),
          releases: scenario.releases.toReversed(),
        }
        expect(run(reversed)).toStrictEqual(run(scenario))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps no memory from one run to the next', () => {
    const alone = simulate(referenceMarket, haltOf('pangwa', 1, 30))
    run(haltOf('south-china-clay', 0.5, 10))
    expect(run(haltOf('pangwa', 1, 30))).toStrictEqual(alone)
  })

  it('never mines more in a region without spare capacity when its halt is harsher or longer', () => {
    const severity = fc.double({ min: 0, max: 1, noNaN: true })
    const weeks = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(severity, severity, weeks, weeks, (a, b, c, d) => {
        const mild = run(haltOf('pangwa', Math.min(a, b), Math.min(c, d)))
        const harsh = run(haltOf('pangwa', Math.max(a, b), Math.max(c, d)))
        const limit = sumOf(mild.region.mined['pangwa']) * (1 + 1e-12)
        expect(sumOf(harsh.region.mined['pangwa'])).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 60 },
    )
  })

  it('puts all released tonnes on the market, part weeks included', () => {
    const release = { elementId: 'Dy', startWeek: 3.5, durationWeeks: 2.25, tonnes: 90 }
    const { element } = run({ ...quietScenario, horizonWeeks: 10, releases: [release] })
    const quiet = run({ ...quietScenario, horizonWeeks: 10 }).element
    const extra = Array.from(element.supply['Dy'] ?? [], (value, week) =>
      Number((value - (quiet.supply['Dy']?.[week] ?? 0)).toFixed(9)),
    )
    expect(extra).toStrictEqual([0, 0, 0, 20, 40, 30, 0, 0, 0, 0])
  })

  it('starts in balance even where there is hardly any stock or no market outside', () => {
    const scarce = {
      ...referenceMarket,
      elements: referenceMarket.elements.map((element) =>
        Object.assign({}, element, { coverWeeks: 1, exChinaShare: 0, exChinaCoverWeeks: 1 }),
      ),
    }
    for (const series of allSeries(simulate(scarce, quietScenario))) {
      expect(new Set(series).size).toBe(1)
    }
  })
})

describe('every assumption at its ends', () => {
  const [, vector] = modelVectors
  const base = vector?.scenario ?? quietScenario
  const ends = PARAMETER_IDS.flatMap((id) => endsOf(id).map((value) => ({ id, value })))

  it.each(ends)('gives finite series with $id at $value', ({ id, value }) => {
    const result = run({ ...base, parameters: { [id]: value } })
    for (const series of allSeries(result)) expect(series.every(Number.isFinite)).toBe(true)
  })
})

/** Return the lowest and highest value that a rule allows, or a tenth and ten times the market's own. */
function endsOf(id: ParameterId): readonly number[] {
  const { min, above, max } = PARAMETER_RULES[id]
  const own = referenceMarket.parameters[id]
  const lowest = min ?? (above === undefined ? own / 10 : above + 0.01)
  return [lowest, own, max ?? Math.max(own * 10, lowest + 1)]
}
