import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part } from '@/domain/parts/part'
import { type Market } from '@/domain/market/market'
import { type PlantWindow, type Scenario } from '@/domain/market/scenario'
import { traceCauses } from '@/engine/exposure/trace-causes'
import { runPair } from '@/engine/model/run-pair'
import { anyScenario } from '@tests/engine/arbitraries'
import { referenceMarket } from '@tests/engine/reference'
import { halfLicence, materials, smallMarket, toPart } from './small-market'

function causesOf(parts: readonly Part[], scenario: Scenario = halfLicence) {
  return traceCauses({ run: runPair(smallMarket, scenario), scenario, parts, materials })
}

const window = { startWeek: 5, severity: 1, durationWeeks: 30, rampWeeks: 0 }

describe(traceCauses, () => {
  it('names licences, and says that a buyer in China would miss nothing', () => {
    const [cause] = causesOf([toPart({})])
    expect(cause).toMatchObject({
      what: 'supply',
      inChinaWeeks: 0,
      shares: [{ kind: 'licences', share: 1 }],
    })
    expect(cause?.undeliveredWeeks).toBeCloseTo(5, 9)
  })

  it('says what is not delivered before the stock, however large the stock', () => {
    const [none, much] = causesOf([toPart({ stockDays: 0 }), toPart({ stockDays: 500 })])
    expect(much).toEqual(none)
  })

  it('has nothing to say where everything arrives at its usual price', () => {
    expect(causesOf([toPart({ materialId: 'nd-oxide' })])).toEqual([undefined])
    expect(causesOf([toPart({ protectedShare: 1, market: 'china' })])).toEqual([undefined])
  })

  it('shares what a mine and its gate hold back between them', () => {
    const scenario = {
      ...halfLicence,
      licenceWindows: [],
      mineWindows: [{ ...window, regionId: 'mine' }],
      gateWindows: [{ ...window, gateId: 'gate' }],
    }
    const [cause] = causesOf([toPart({ market: 'china' })], scenario)
    expect(cause?.what).toBe('supply')
    expect(cause?.undeliveredWeeks).toBe(cause?.inChinaWeeks)
    const shares = Object.fromEntries(cause?.shares.map(({ kind, share }) => [kind, share]) ?? [])
    expect(Object.keys(shares).toSorted()).toEqual(['gates', 'mines'])
    expect(shares['mines']).toBeGreaterThan(0.3)
    expect(shares['gates']).toBeGreaterThan(0.3)
  })

  describe('beside a plant outside China that could separate half', () => {
    const market: Market = {
      ...smallMarket,
      elements: smallMarket.elements.map((element) => ({ ...element, exChinaOwnShare: 0.5 })),
      plants: [{ id: 'plant', separationShares: { Dy: 1 } }],
    }
    const stopped = { plantId: 'plant', severity: 1, rampWeeks: 0 }
    const sharesOf = (plantWindows: readonly PlantWindow[]) => {
      const scenario = { ...halfLicence, plantWindows }
      const run = runPair(market, scenario)
      return traceCauses({ run, scenario, parts: [toPart({})], materials })[0]
    }

    it('names licences alone where it has not started, however late it does', () => {
      // Before week 0 it is planned; from week 12 to week 30 it starts, at a fifth; the licences last from 10 to 20.
      const cause = sharesOf([
        { ...stopped, startWeek: -38, durationWeeks: 50 },
        { ...stopped, startWeek: 12, durationWeeks: 18, severity: 0.8 },
      ])
      expect(cause?.shares).toStrictEqual([{ kind: 'licences', share: 1 }])
      expect(cause?.undeliveredWeeks).toBeCloseTo(2 * 0.5 + 8 * (0.5 - 0.1 * 0.5), 9)
    })

    it('names it where it had run and stops', () => {
      const cause = sharesOf([{ ...stopped, startWeek: 5, durationWeeks: 30 }])
      const shares = Object.fromEntries(cause?.shares.map(({ kind, share }) => [kind, share]) ?? [])
      // With the licences alone 2.5 weeks are missed, with the plant alone none, with both 5.
      expect(shares['licences']).toBeCloseTo(0.75, 9)
      expect(shares['plants']).toBeCloseTo(0.25, 9)
    })

    it('names it where it started and then stops', () => {
      const cause = sharesOf([
        { ...stopped, startWeek: -38, durationWeeks: 40 },
        { ...stopped, startWeek: 8, durationWeeks: 30 },
      ])
      const plants = cause?.shares.find(({ kind }) => kind === 'plants')
      expect(plants?.share).toBeCloseTo(0.25, 9)
    })
  })

  it('calls a charge on ore what it is: dearer, not short', () => {
    const scenario = {
      ...halfLicence,
      licenceWindows: [],
      levies: [{ regionId: 'mine', startWeek: 0, usdPerTonne: 10_000 }],
    }
    expect(causesOf([toPart({})], scenario)).toEqual([
      {
        what: 'price',
        undeliveredWeeks: 0,
        inChinaWeeks: 0,
        isSaving: false,
        shares: [{ kind: 'levies', share: 1 }],
      },
    ])
  })

  it('explains all of it, whatever happens', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const [element] = referenceMarket.elements
        const parts = [toPart({ contents: { [element?.id ?? '']: 0.3 } })]
        const run = runPair(referenceMarket, scenario)
        for (const cause of traceCauses({ run, scenario, parts, materials: [] })) {
          if (cause === undefined) continue
          const sum = cause.shares.reduce((total, { share }) => total + share, 0)
          expect(sum).toBeCloseTo(1, 6)
        }
      }),
      { numRuns: 25 },
    )
  })
})
