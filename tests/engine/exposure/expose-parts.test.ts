import { describe, expect, it } from 'vitest'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
import { expose, halfLicence, toPart } from './small-market'

/** A year of weeks as revenue: one million a week. */
const MILLION_A_WEEK = 1e6 * (365.25 / 7)

function exposeOne(...args: Parameters<typeof expose>) {
  const [part] = expose(...args).parts
  if (part === undefined) throw new Error('No part came back')
  return part
}

describe(exposeParts, () => {
  it('runs two weeks of stock out after four weeks at half supply, and misses the other three weeks', () => {
    const part = exposeOne([toPart({ stockDays: 14, revenueUsdPerYear: MILLION_A_WEEK })])
    expect(part).toMatchObject({
      bindingElementId: 'Dy',
      lowestAllocation: 0.5,
      coverDays: 14,
      lowestCoverDays: 0,
      stockOutWeek: 14,
      ttsWeeks: 4,
      ttrWeeks: 10,
      isExposed: true,
      missedWeeks: 3,
    })
    expect(part.missedKg).toBeCloseTo(21, 9)
    expect(part.lostRevenueUsd).toBeCloseTo(3e6, 6)
    expect(part.extraCostUsd).toBe(0)
    expect(part.score?.vulnerability).toBeCloseTo(0.6, 12)
    expect(part.score?.value).toBeCloseTo(100 * Math.cbrt(0.6), 9)
  })

  it('says what a month more of stock, a second source and a fixed price would buy', () => {
    const part = exposeOne([
      toPart({ stockDays: 14, revenueUsdPerYear: MILLION_A_WEEK, spendUsdPerYear: 365.25 }),
    ])
    const [holdMore, secondSource, fixPrice] = part.actions
    expect(holdMore).toMatchObject({ kind: 'holdMore', stockOutWeek: 'never', costUsd: 30 })
    expect(holdMore?.benefitUsd).toBeCloseTo(3e6, 6)
    expect(secondSource).toMatchObject({
      kind: 'secondSource',
      savedWeeks: 3,
      stockOutWeek: 'never',
    })
    expect(fixPrice).toMatchObject({ kind: 'fixPrice', benefitUsd: 0, costUsd: undefined })
    expect(part.firstAction).toBe('holdMore')
  })

  it('counts protection and a second source by the share that they deliver', () => {
    const [protectedHalf, sourced, both] = expose([
      toPart({ stockDays: 0, protectedShare: 0.5 }),
      toPart({ stockDays: 0, secondSourceShare: 0.9 }),
      toPart({ stockDays: 0, protectedShare: 0.5, secondSourceShare: 0.6 }),
    ]).parts
    expect(protectedHalf).toMatchObject({ lowestAllocation: 0.75, missedWeeks: 2.5, ttrWeeks: 10 })
    expect(sourced?.missedWeeks).toBeCloseTo(1, 12)
    expect(both).toMatchObject({ lowestAllocation: 0.75 })
    expect(both?.score?.exposure).toBeCloseTo(0.2, 12)
  })

  it('binds an alloy by its scarcest element', () => {
    const [alloy, free] = expose([
      toPart({ materialId: 'alloy', stockDays: 14 }),
      toPart({ materialId: 'nd-oxide', stockDays: 14 }),
    ]).parts
    expect(alloy).toMatchObject({
      elementIds: ['Dy', 'Nd'],
      bindingElementId: 'Dy',
      missedWeeks: 3,
      score: { elementId: 'Dy' },
    })
    expect(alloy?.oxideKgPerYear).toBeCloseTo(0.3 * 365.25, 9)
    expect(free).toMatchObject({
      bindingElementId: undefined,
      stockOutWeek: 'never',
      ttsWeeks: 'never',
      ttrWeeks: 0,
      isExposed: false,
      missedWeeks: 0,
      moneyAtRiskUsd: 0,
      firstAction: undefined,
    })
  })

  it('charges a levy of a tenth on the open part of the price alone', () => {
    const scenario = {
      ...halfLicence,
      licenceWindows: [],
      levies: [{ regionId: 'mine', startWeek: 0, usdPerTonne: 10_000 }],
    }
    const line = { materialId: 'alloy', market: 'china', usageKgPerYear: 365.25 } as const
    const [open, fixed] = expose(
      [toPart(line), toPart({ ...line, priceFixedShare: 0.75 })],
      scenario,
    ).parts
    // 7 kg a week × (0.3 kg of oxide × USD 10 more) × 51 weeks.
    expect(open?.extraCostUsd).toBeCloseTo(7 * 0.3 * 10 * 51, 6)
    expect(fixed?.extraCostUsd).toBeCloseTo((7 * 0.3 * 10 * 51) / 4, 6)
    expect(open?.actions[2]?.benefitUsd).toBeCloseTo(7 * 0.3 * 10 * 51, 6)
    expect(open?.firstAction).toBe('fixPrice')
  })

  it('counts from the week in which stock was counted', () => {
    const part = exposeOne([toPart({ stockDays: 7 })], halfLicence, { countedAt: 15.9 })
    expect(part).toMatchObject({ stockOutWeek: 17, ttsWeeks: 2, ttrWeeks: 5, missedWeeks: 1.5 })
  })

  it('never says never while supply comes back, and says it when it does not', () => {
    const forGood = {
      ...halfLicence,
      licenceWindows: halfLicence.licenceWindows.map((window) => ({
        ...window,
        durationWeeks: 500,
      })),
    }
    const part = exposeOne([toPart({ stockDays: 14 })], forGood)
    expect(part).toMatchObject({ ttsWeeks: 4, ttrWeeks: 'never', isExposed: true })
    expect(part.score?.vulnerability).toBeCloseTo(1 - 4 / 42, 12)
  })

  it('keeps revenue that nobody stated unknown, and puts supply first then', () => {
    const { parts, totals } = expose([
      toPart({ stockDays: 14 }),
      toPart({ stockDays: 14, revenueUsdPerYear: 0 }),
    ])
    expect(parts.map(({ lostRevenueUsd }) => lostRevenueUsd)).toStrictEqual([undefined, 0])
    expect(parts.map(({ firstAction }) => firstAction)).toStrictEqual(['holdMore', undefined])
    expect(totals.partsWithoutRevenue).toBe(1)
  })

  it('gives no score where a likelihood is missing', () => {
    const [part] = expose([toPart({ materialId: 'alloy' })], halfLicence, {
      likelihoods: toSameLikelihoods({ Dy: 1 }),
    }).parts
    expect(part?.score).toBeUndefined()
  })

  it('names every fault of a list', () => {
    const faulty = [
      toPart({ materialId: 'gold' }),
      toPart({ usageKgPerYear: 0, secondSourceShare: 40 }),
      toPart({ contents: { Xx: 1, Dy: 2 } }),
    ]
    expect(() => expose(faulty)).toThrow(
      /parts\[0\]\.materialId: gold is unknown.*\n.*parts\[1\]\.usageKgPerYear: 0 is not above 0.*\n.*parts\[1\]\.secondSourceShare: 40.*\n.*parts\[2\]\.contents\.Xx.*\n.*parts\[2\]\.contents\.Dy/,
    )
    expect(() => expose([])).toThrow(/parts: is empty/)
  })
})
