import { describe, expect, it } from 'vitest'
import { type Market } from '@/domain/market/market'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { exposeParts } from '@/engine/exposure/expose-parts'
import {
  createExposurePerformer,
  cutExposureDraws,
  type ExposureDrawRequest,
} from '@/engine/exposure/exposure-draws'
import { createExposureTaskRunner, startExposureSession } from '@/engine/exposure/exposure-session'
import { createFanPerformer, toPartFan, type PartFanRequest } from '@/engine/exposure/part-fan'
import { followPart } from '@/engine/exposure/part-path'
import { drawRun } from '@/engine/monte-carlo/resolve'
import { runPair } from '@/engine/model/run-pair'
import { referenceMarket } from '@tests/engine/reference'
import { drawExposure } from './draw-exposure'
import { halfLicence, materials, smallMarket, toPart } from './small-market'

const uncertain: UncertainScenario = {
  ...halfLicence,
  horizonWeeks: 80,
  parameters: {
    demandElasticity: { dist: 'uniform', min: 0.05, max: 0.5 },
    demandGrowth: 0.04,
    priceSensitivity: { dist: 'triangular', min: 0.2, mode: 0.6, max: 1.5 },
  },
  mineWindows: [
    {
      regionId: 'pangwa',
      startWeek: 3,
      severity: { dist: 'uniform', min: 0.3, max: 1 },
      durationWeeks: { dist: 'lognormal', median: 20, p90: 50 },
      rampWeeks: 4,
    },
  ],
  licenceWindows: [
    {
      startWeek: 10,
      severity: { dist: 'uniform', min: 0.2, max: 0.9 },
      durationWeeks: { dist: 'uniform', min: 5, max: 40 },
      rampWeeks: 3,
      elementIds: ['Dy', 'Tb'],
    },
  ],
}
const still = { ...uncertain.parameters, demandGrowth: 0 }

const parts = [
  toPart({ stockDays: 20, revenueUsdPerYear: 1e7 }),
  toPart({ stockDays: 60, revenueUsdPerYear: 1e7, materialId: 'alloy' }),
  toPart({ stockDays: 60, materialId: 'alloy', market: 'china', protectedShare: 0.3 }),
  toPart({ stockDays: 0, contents: { Tb: 0.5, La: 0.1 }, secondSourceShare: 0.6 }),
  toPart({ stockDays: 30, materialId: 'nd-oxide', priceFixedShare: 0.5 }),
]

function toRequest(
  scenario: UncertainScenario,
  market: Market = referenceMarket,
): ExposureDrawRequest {
  return { market, scenario, seed: 7, runs: 40, parts, materials, countedAt: 2 }
}

describe(createExposurePerformer, () => {
  it.each([
    ['with growth', uncertain],
    ['without growth', { ...uncertain, parameters: still }],
    ['without licences', { ...uncertain, licenceWindows: [] }],
  ])('gives each run what the deterministic engine gives it, %s', (_name, scenario) => {
    const request = toRequest(scenario)
    const { stockOutWeeks, moneyUsd, totalUsd } = createExposurePerformer(request)({
      first: 20,
      runs: 6,
    })
    for (let run = 0; run < 6; run += 1) {
      const certain = drawRun(referenceMarket, scenario, { seed: 7, run: 20 + run })
      const exposure = exposeParts({
        run: runPair(certain.market, certain.scenario),
        scenario: certain.scenario,
        parts,
        materials,
        countedAt: 2,
      })
      exposure.parts.forEach(({ stockOutWeek, moneyAtRiskUsd }, index) => {
        const scale = Math.max(1, Math.abs(moneyAtRiskUsd))
        expect(stockOutWeeks[index * 6 + run]).toBe(stockOutWeek === 'never' ? 80 : stockOutWeek)
        expect(
          Math.abs((moneyUsd[index * 6 + run] ?? Number.NaN) - moneyAtRiskUsd) / scale,
        ).toBeLessThan(1e-6)
      })
      const total = exposure.totals.moneyAtRiskUsd
      expect((totalUsd[run] ?? Number.NaN) / total).toBeCloseTo(1, 9)
    }
  })
})

describe(drawExposure, () => {
  it('is the same in whatever order its tasks are done, by hands that know nothing of each other', () => {
    const request = { ...toRequest(uncertain), runs: 300 }
    const session = startExposureSession(request)
    const hands = [createExposureTaskRunner(request), createExposureTaskRunner(request)]
    for (let stage = 0; stage < 2; stage += 1) {
      const tasks = []
      for (let next = session.next(); next !== undefined; next = session.next()) tasks.push(next)
      for (const { id, task } of tasks.toReversed()) {
        const output = hands[id % 2]?.(task)
        if (output !== undefined) session.accept(id, output)
      }
    }
    expect(session.result()).toStrictEqual(drawExposure(request))
  })

  it('reports progress up to all of it', () => {
    const shares: number[] = []
    const scenario = { ...uncertain, horizonWeeks: 2, mineWindows: [], licenceWindows: [] }
    drawExposure({ ...toRequest(scenario), runs: 600 }, (share) => shares.push(share))
    expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect(cutExposureDraws({ runs: 600 }).map(({ runs }) => runs)).toStrictEqual([
      125, 125, 125, 125, 100,
    ])
  })

  it('spreads a licence of uncertain length as the length is spread', () => {
    const scenario = {
      ...halfLicence,
      licenceWindows: halfLicence.licenceWindows.map((window) => ({
        ...window,
        durationWeeks: { dist: 'uniform', min: 0, max: 20 } as const,
      })),
    }
    const revenueUsdPerYear = 365.25 / 7
    const spread = drawExposure({
      market: smallMarket,
      scenario,
      seed: 1,
      runs: 2000,
      parts: [toPart({ stockDays: 14, revenueUsdPerYear }), toPart({ stockDays: 400 })],
      materials,
    })
    // Half of supply is missing for up to twenty weeks: two weeks of stock last four of them, as in a fifth of the runs.
    expect(spread.parts).toMatchObject([
      {
        means: { now: { stockOutShare: expect.closeTo(0.8, 1) } },
        exposedShare: expect.closeTo(0.8, 1),
        stockOutWeek: { p5: 14, p25: 14, p50: 14, p75: 14, p95: 'never' },
        moneyAtRiskUsd: { p5: 0, p50: expect.closeTo(3, 0), p95: expect.closeTo(7.5, 0) },
      },
      {
        means: { now: { stockOutShare: 0, missedWeeks: 0 } },
        vulnerability: 0,
        exposedShare: 0,
        stockOutWeek: { p5: 'never' },
        moneyAtRiskUsd: { p5: 0, p95: 0 },
      },
    ])
    const { p95, cvar95 } = spread.moneyAtRiskUsd
    expect(p95).toBeCloseTo(7.5, 0)
    expect(cvar95).toBeGreaterThan(p95)
  })

  it('names every fault', () => {
    const faulty = { ...toRequest(uncertain), runs: 0, seed: -1, countedAt: Number.NaN, parts: [] }
    expect(() => drawExposure(faulty)).toThrow(
      /runs: 0.*\nseed: -1.*\ncountedAt: NaN.*\nparts: is empty/,
    )
  })
})

describe(toPartFan, () => {
  const [part = toPart({})] = parts
  const drawPartFan = (request: PartFanRequest) =>
    toPartFan(request, cutExposureDraws(request).map(createFanPerformer(request)))

  it('draws the path of the single run that certain inputs have', () => {
    const scenario = halfLicence
    const fan = drawPartFan({
      market: smallMarket,
      scenario,
      seed: 1,
      runs: 3,
      part,
      materials,
      countedAt: 8,
    })
    const path = followPart({
      run: runPair(smallMarket, scenario),
      part,
      materials,
      countedAt: 8,
    })
    expect(fan.firstWeek).toBe(path.firstWeek)
    for (const name of ['p5', 'p50', 'p95'] as const) {
      path.coverDays.forEach((days, week) => {
        expect(fan.coverDays[name][week]).toBeCloseTo(days, 4)
        expect(fan.allocation[name][week]).toBeCloseTo(path.allocation[week] ?? Number.NaN, 6)
      })
    }
  })

  it('keeps percentiles in order, and stocks from growing', () => {
    const { coverDays } = drawPartFan({ ...toRequest(uncertain), part })
    coverDays.p50.forEach((days, week) => {
      expect(coverDays.p5[week]).toBeLessThanOrEqual(days)
      expect(coverDays.p95[week]).toBeGreaterThanOrEqual(days)
      expect(days).toBeLessThanOrEqual(coverDays.p50[Math.max(0, week - 1)] ?? -1)
    })
  })
})
