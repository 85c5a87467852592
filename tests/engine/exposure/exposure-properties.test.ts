import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PartExposure } from '@/domain/parts/exposure'
import { toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { type PartLine } from '@/domain/parts/part'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { toPartLosses } from '@/engine/exposure/part-losses'
import { followPart } from '@/engine/exposure/part-path'
import { traceFlows } from '@/engine/exposure/trace-flows'
import { runPair } from '@/engine/model/run-pair'
import { anyScenario } from '@tests/engine/arbitraries'
import { referenceMarket } from '@tests/engine/reference'
import { toPart } from './small-market'

const share = fc.oneof(
  fc.constantFrom(0, 1),
  fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true }),
)
const contents = fc.dictionary(
  fc.constantFrom(...referenceMarket.elements.map(({ id }) => id)),
  fc.double({ min: 0.001, max: 0.3, noNaN: true }),
  { minKeys: 1, maxKeys: 4 },
)
const anyLine: fc.Arbitrary<Partial<PartLine>> = fc.record({
  contents,
  usageKgPerYear: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  stockDays: fc.double({ min: 0, max: 400, noNaN: true }),
  priceFixedShare: share,
  protectedShare: share,
  secondSourceShare: share,
  revenueUsdPerYear: fc.oneof(
    fc.constantFrom(0, undefined),
    fc.double({ min: 0.01, max: 1e9, noNaN: true }), // twice a subnormal number is not exact
  ),
  market: fc.constantFrom(...BUYER_MARKETS),
})
const countedAt = fc.double({ min: -5, max: 90, noNaN: true })
const cases = fc.tuple(anyScenario, fc.array(anyLine, { minLength: 1, maxLength: 12 }), countedAt)
const RUNS = { numRuns: 40 }

function exposeAll(
  scenario: Parameters<typeof runPair>[1],
  lines: readonly Partial<PartLine>[],
  at: number,
) {
  const likelihoods = toSameLikelihoods(
    Object.fromEntries(referenceMarket.elements.map(({ id }) => [id, 0.6])),
  )
  return exposeParts({
    run: runPair(referenceMarket, scenario),
    scenario,
    parts: lines.map((line) => toPart(line)),
    materials: [],
    countedAt: at,
    likelihoods,
  })
}

function toWeeks(weeks: PartExposure['ttsWeeks']): number {
  return weeks === 'never' ? Infinity : weeks
}

describe(exposeParts, () => {
  it('never shortens the time to survive when there is more stock', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const more = lines.map((line) => ({ ...line, stockDays: (line.stockDays ?? 0) * 1.5 + 1 }))
        const before = exposeAll(scenario, lines, at).parts
        exposeAll(scenario, more, at).parts.forEach((part, index) => {
          expect(toWeeks(part.ttsWeeks)).toBeGreaterThanOrEqual(
            toWeeks(before[index]?.ttsWeeks ?? 'never'),
          )
          expect(part.missedWeeks).toBeLessThanOrEqual(before[index]?.missedWeeks ?? -1)
        })
      }),
      RUNS,
    )
  })

  it('misses nothing with a full second source or full protection', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const safe = lines.map((line, index) => ({
          ...line,
          [index % 2 === 0 ? 'secondSourceShare' : 'protectedShare']: 1,
        }))
        for (const part of exposeAll(scenario, safe, at).parts) {
          expect(part).toMatchObject({ missedWeeks: 0, ttsWeeks: 'never', isExposed: false })
          expect(part.lostRevenueUsd ?? 0).toBe(0)
          expect(part.score?.value).toBe(0)
        }
      }),
      RUNS,
    )
  })

  it('adds up to its totals', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const { parts, totals } = exposeAll(scenario, lines, at)
        const sum = (toFigure: (part: PartExposure) => number) =>
          parts.reduce((total, part) => total + toFigure(part), 0)
        expect(totals.moneyAtRiskUsd).toBe(sum(({ moneyAtRiskUsd }) => moneyAtRiskUsd))
        expect(totals.missedKg).toBe(sum(({ missedKg }) => missedKg))
        expect(totals.moneyAtRiskUsd).toBeCloseTo(totals.lostRevenueUsd + totals.extraCostUsd, -2)
        for (const part of parts) {
          expect(part.moneyAtRiskUsd).toBe((part.lostRevenueUsd ?? 0) + part.extraCostUsd)
          const { split, value } = part.score ?? { split: {}, value: 100 }
          const rest = Object.values(split).reduce((total, item) => total + item, 0)
          expect(rest).toBeCloseTo(100 - value, 9)
        }
      }),
      RUNS,
    )
  })

  it('scales kilograms and money with usage', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const twice = lines.map((line) => ({
          ...line,
          usageKgPerYear: (line.usageKgPerYear ?? 0) * 2,
          revenueUsdPerYear: line.revenueUsdPerYear && line.revenueUsdPerYear * 2,
        }))
        const before = exposeAll(scenario, lines, at).parts
        exposeAll(scenario, twice, at).parts.forEach((part, index) => {
          const { missedKg = 0, moneyAtRiskUsd = 0, ttsWeeks } = before[index] ?? {}
          expect(part.missedKg).toBe(2 * missedKg)
          expect(part.moneyAtRiskUsd).toBe(2 * moneyAtRiskUsd)
          expect(part.ttsWeeks).toBe(ttsWeeks)
        })
      }),
      RUNS,
    )
  })

  it('agrees with its own path, week by week', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const run = runPair(referenceMarket, scenario)
        exposeAll(scenario, lines, at).parts.forEach((exposure, index) => {
          const part = toPart(lines[index] ?? {})
          const path = followPart({ run, part, materials: [], countedAt: at })
          const need = part.usageKgPerYear / (365.25 / 7)
          const missedUpTo = (week: number) =>
            path.missedKg.subarray(0, week + 1).reduce((total, kg) => total + kg, 0)
          const short = path.missedKg.findIndex((_, week) => missedUpTo(week) > 1e-9 * need)
          const out = exposure.stockOutWeek
          const missed = missedUpTo(path.missedKg.length)
          expect(missed / need).toBeCloseTo(exposure.missedWeeks, 8)
          expect(out === 'never' ? -1 : out - path.firstWeek).toBe(short)
          expect(path.extraCostUsd.reduce((total, usd) => total + usd, 0)).toBeCloseTo(
            exposure.extraCostUsd,
            4,
          )
          expect(Math.min(...path.coverDays)).toBeCloseTo(exposure.lowestCoverDays, 6)
          expect(Math.min(...path.allocation)).toBeCloseTo(exposure.lowestAllocation, 12)
        })
      }),
      RUNS,
    )
  })

  it('gives back by actions what doing them gives', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const before = exposeAll(scenario, lines, at).parts
        const done = [
          lines.map((line) => ({ ...line, stockDays: (line.stockDays ?? 0) + 30 })),
          lines.map((line) => ({
            ...line,
            secondSourceShare: Math.max(0.8, line.secondSourceShare ?? 0),
          })),
          lines.map((line) => ({ ...line, priceFixedShare: 1 })),
        ].map((changed) => exposeAll(scenario, changed, at).parts)
        before.forEach(({ moneyAtRiskUsd, actions }, index) => {
          actions.forEach(({ benefitUsd }, kind) => {
            const after = done[kind]?.[index]?.moneyAtRiskUsd ?? Number.NaN
            const scale = Math.max(1, Math.abs(moneyAtRiskUsd))
            expect(Math.abs(moneyAtRiskUsd - benefitUsd - after) / scale).toBeLessThan(1e-9)
          })
        })
      }),
      RUNS,
    )
  })
})

describe(traceFlows, () => {
  it('shows ways whose shares add up to the part and whose kilograms to its oxide', () => {
    fc.assert(
      fc.property(cases, ([scenario, [line], at]) => {
        const run = runPair(referenceMarket, scenario)
        const part = toPart(line ?? {})
        const flows = traceFlows({ run, part, materials: [], atWeek: at })
        const oxide = Object.values(line?.contents ?? {}).reduce((sum, content) => sum + content, 0)
        const total = flows.reduce((sum, { share: part_ }) => sum + part_, 0)
        const kg = flows.reduce((sum, { kgPerYear }) => sum + kgPerYear, 0)
        expect(total).toBeCloseTo(1, 9)
        expect(kg / (oxide * part.usageKgPerYear)).toBeCloseTo(1, 9)
      }),
      RUNS,
    )
  })
})

describe(toPartLosses, () => {
  it('takes from every part what the whole report says', () => {
    fc.assert(
      fc.property(cases, ([scenario, lines, at]) => {
        const { parts, totals, weeks } = exposeAll(scenario, lines, at)
        const losses = toPartLosses({
          run: runPair(referenceMarket, scenario),
          scenario,
          parts: lines.map((line) => toPart(line)),
          materials: [],
          countedAt: at,
        })
        expect([...losses.moneyAtRiskUsd]).toEqual(
          parts.map(({ moneyAtRiskUsd }) => moneyAtRiskUsd),
        )
        expect([...losses.stockOutWeeks]).toEqual(
          parts.map(({ stockOutWeek }) => (stockOutWeek === 'never' ? weeks : stockOutWeek)),
        )
        expect(losses.totalUsd).toBe(totals.moneyAtRiskUsd)
      }),
      RUNS,
    )
  })
})
