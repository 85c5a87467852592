import { describe, expect, it } from 'vitest'
import { type ExposureSpread } from '@/domain/parts/exposure'
import { toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
import { type Part, type PartLine } from '@/domain/parts/part'
import { type PartOutcome } from '@/domain/parts/part-outcome'
import { toPartOutcome } from '@/engine/exposure/part-outcome'
import { drawExposure } from './draw-exposure'
import { expose, halfLicence, materials, smallMarket, toPart } from './small-market'

/** One US dollar a week. */
const DOLLAR_A_WEEK = 365.25 / 7

/** Half of supply is missing from week 10 for a number of weeks that is drawn from 0 to 20. */
const uncertainLength = {
  ...halfLicence,
  licenceWindows: halfLicence.licenceWindows.map((window) => ({
    ...window,
    durationWeeks: { dist: 'uniform', min: 0, max: 20 } as const,
  })),
}

function outcomeOf(line: Partial<PartLine>, runs: number): PartOutcome {
  const [outcome] = outcomesOf([toPart(line)], runs)
  if (outcome === undefined) throw new Error('No part came back')
  return outcome
}

function outcomesOf(parts: readonly Part[], runs: number): readonly PartOutcome[] {
  const exposures = expose(parts).parts
  const spread: ExposureSpread | undefined =
    runs === 0
      ? undefined
      : drawExposure({
          market: smallMarket,
          scenario: uncertainLength,
          seed: 1,
          runs,
          parts,
          materials,
        })
  return parts.flatMap((part, index) => {
    const exposure = exposures[index]
    return exposure === undefined
      ? []
      : [toPartOutcome({ part, exposure, spread: spread?.parts[index], runs })]
  })
}

describe(toPartOutcome, () => {
  it('tells of the runs what the central run hides: six weeks of stock last it, and not four runs in ten', () => {
    const line = { stockDays: 42, revenueUsdPerYear: DOLLAR_A_WEEK }
    const [central, drawn] = [outcomeOf(line, 0), outcomeOf(line, 2000)]
    expect(central).toMatchObject({ runs: 0, stockOutShare: 0, advice: 'noneNeeded' })
    expect(central.score?.value).toBe(0)
    // Six weeks of stock are gone after twelve weeks at half supply, which four lengths in ten reach.
    expect(drawn.stockOutShare).toBeCloseTo(0.4, 1)
    expect(drawn.stockOutWeek).toMatchObject({ p5: 22, p25: 22, p50: 'never' })
    expect(drawn.score?.value).toBeGreaterThan(20)
    expect(drawn.advice).toBe('holdMore')
    // A week begun counts whole: mean of max(0, n / 2 − 6) over n = 1 to 20 weeks is 18 / 20, a dollar each.
    expect(drawn.lossUsd.mean).toBeCloseTo(0.9, 1)
    expect(drawn.missedWeeks).toBeCloseTo(drawn.lossUsd.mean, 5)
  })

  it('says by how much each action lowers the mean loss and the share of runs that run out', () => {
    const drawn = outcomeOf(
      { stockDays: 14, revenueUsdPerYear: DOLLAR_A_WEEK, spendUsdPerYear: 365.25 },
      2000,
    )
    const [holdMore, secondSource, fixPrice] = drawn.actions
    // 44 days outlast twelve and four sevenths weeks at half supply: seven lengths in twenty are longer.
    expect(holdMore).toMatchObject({ kind: 'holdMore', kg: 30, costUsd: 30 })
    expect(holdMore?.stockOutShare).toBeCloseTo(0.37, 1)
    expect(holdMore?.benefitUsd).toBeGreaterThan(2)
    // Four fifths delivered: a fifth missing for twenty weeks at most, of which two weeks of stock cover half.
    expect(secondSource?.stockOutShare).toBeCloseTo(0.5, 1)
    expect(fixPrice).toMatchObject({ benefitUsd: 0, kg: undefined, costUsd: undefined })
    expect(fixPrice?.stockOutShare).toBe(drawn.stockOutShare)
  })

  it('tells that nothing is needed from that nothing tried helps', () => {
    const [safe, worthless] = outcomesOf(
      [
        toPart({ materialId: 'nd-oxide', stockDays: 400 }),
        toPart({ stockDays: 0, revenueUsdPerYear: 0 }),
      ],
      200,
    )
    expect(safe?.advice).toBe('noneNeeded')
    expect(worthless).toMatchObject({ stockOutShare: 1, advice: 'noneHelps' })
  })

  it('gives no rating where a likelihood is missing, and no lost revenue where none is stated', () => {
    const drawn = outcomeOf({ stockDays: 0 }, 100)
    expect(drawn.lostRevenueUsd).toBeUndefined()
    const exposure = expose([toPart({ materialId: 'alloy' })], halfLicence, {
      likelihoods: toSameLikelihoods({ Dy: 1 }),
    }).parts[0]
    if (exposure === undefined) throw new Error('No part came back')
    const part = toPart({ materialId: 'alloy' })
    expect(toPartOutcome({ part, exposure, spread: undefined, runs: 0 }).score).toBeUndefined()
  })

  it('lets an action save no revenue of a part that states none', () => {
    const [unknown, none] = outcomesOf(
      [toPart({ stockDays: 0 }), toPart({ stockDays: 0, revenueUsdPerYear: 0 })],
      100,
    )
    const benefits = (outcome: PartOutcome | undefined) =>
      outcome?.actions.map(({ benefitUsd }) => benefitUsd)
    expect(benefits(unknown)).toEqual(benefits(none))
    expect(unknown?.actions.every(({ savedRevenueUsd }) => savedRevenueUsd === undefined)).toBe(
      true,
    )
  })
})
