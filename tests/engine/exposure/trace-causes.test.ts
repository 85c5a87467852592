import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part } from '@/domain/parts/part'
import { type Scenario } from '@/domain/market/scenario'
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
