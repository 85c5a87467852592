import { describe, expect, it } from 'vitest'
import { toCoverSeries } from '@/engine/score/cover'
import { foregoneExportValue, toForegone, toPriceMultiples } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { toSupplyGap } from '@/engine/score/supply-gap'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

const halt = {
  ...quietScenario,
  mineWindows: [{ regionId: 'pangwa', startWeek: 2, severity: 1, durationWeeks: 20, rampWeeks: 0 }],
}
const pair = runPair(referenceMarket, halt)
const weekly = pair.counterfactual.region.exportValueUsd['pangwa']?.[0] ?? Number.NaN

describe(foregoneExportValue, () => {
  it('counts a week that lies half inside the span by half', () => {
    const span = { fromWeek: 2.5, toWeek: 5.25, regionIds: ['pangwa'] }
    expect(foregoneExportValue(pair, span) / weekly).toBeCloseTo(2.75, 9)
  })

  it('is nothing before the halt and outside the run', () => {
    expect(foregoneExportValue(pair, { fromWeek: 0, toWeek: 2 })).toBe(0)
    expect(foregoneExportValue(pair, { fromWeek: 156, toWeek: 200 })).toBe(0)
    expect(foregoneExportValue(pair, { fromWeek: 5, toWeek: 4 })).toBe(0)
  })

  it('names a region that the run does not hold', () => {
    const span = { fromWeek: 0, toWeek: 2, regionIds: ['nowhere'] }
    expect(() => foregoneExportValue(pair, span)).toThrow('The run holds no nowhere')
  })
})

describe(toForegone, () => {
  const flat = { priceSensitivity: 0, maxPriceMultiple: 1 }
  const gate = { gateId: 'pangwa-gate', severity: 1, rampWeeks: 0 }
  const shut = (startWeek: number, durationWeeks: number) =>
    runPair(referenceMarket, {
      ...quietScenario,
      parameters: flat,
      gateWindows: [{ ...gate, startWeek, durationWeeks }],
    })

  it('is volume alone where prices do not move: twenty weeks of a halted mine', () => {
    const parts = toForegone(runPair(referenceMarket, { ...halt, parameters: flat }), ['pangwa'])
    expect(parts.volumeUsd / weekly).toBeCloseTo(20, 9)
    expect(parts.priceUsd / weekly).toBeCloseTo(0, 9)
    expect(parts.waitingUsd).toBe(0)
  })

  it('adds up to the export value foregone, what dearer ore brings counted against it', () => {
    const { volumeUsd, priceUsd } = toForegone(pair, ['pangwa', 'bayan-obo'])
    const span = { fromWeek: 0, toWeek: 156, regionIds: ['pangwa', 'bayan-obo'] }
    expect((volumeUsd + priceUsd) / foregoneExportValue(pair, span)).toBeCloseTo(1, 9)
    expect(priceUsd).toBeLessThan(0)
  })

  it('values ore that waits behind a gate that is shut to the end', () => {
    const parts = toForegone(shut(150, 20), ['pangwa'])
    expect(parts.volumeUsd / weekly).toBeCloseTo(6, 9)
    expect(parts.waitingUsd / weekly).toBeCloseTo(6, 9)
  })

  it('is worst when the gate opens, and nothing once all that waited has gone', () => {
    const opened = toForegone(shut(10, 10), ['pangwa'])
    expect(opened.worst.week).toBe(19)
    expect(opened.worst.usd / weekly).toBeCloseTo(10, 9)
    expect(opened.volumeUsd / weekly).toBeCloseTo(0, 9)
  })

  it('falls again because what waited is sold: ten weeks of it, at prices that do not move', () => {
    const { usd, worst, back } = toForegone(shut(10, 10), ['pangwa'])
    expect(worst.usd - usd).toBeCloseTo(back.waitedUsd, 3)
    expect(back.waitedUsd / weekly).toBeCloseTo(10, 9)
    expect(back.moreUsd / weekly).toBeCloseTo(0, 9)
    expect(back.priceUsd / weekly).toBeCloseTo(0, 9)
  })

  it('falls again because prices stay high where nothing waited', () => {
    const { usd, worst, back } = toForegone(pair, ['pangwa'])
    const weeks = [...(pair.scenario.region.exported['pangwa'] ?? [])]
    // Halted in weeks 2 to 21: all that is sold after week 21 is dearer than in the baseline.
    const dearer = weeks.slice(22).reduce((sum, tonnes, index) => {
      const own = pair.scenario.region.exportValueUsd['pangwa']?.[22 + index] ?? Number.NaN
      const perTonne = weekly / (pair.counterfactual.region.exported['pangwa']?.[0] ?? Number.NaN)
      return sum + own - tonnes * perTonne
    }, 0)
    expect(worst.week).toBe(21)
    expect(back.waitedUsd).toBe(0)
    expect(back.priceUsd / dearer).toBeCloseTo(1, 6)
    expect((worst.usd - usd) / (back.priceUsd + back.moreUsd)).toBeCloseTo(1, 6)
  })

  it('is nothing where no region is counted', () => {
    expect(toForegone(pair, [])).toMatchObject({ usd: 0, volumeUsd: 0, worst: { week: 0, usd: 0 } })
  })

  it('neither falls nor waits where nothing happens', () => {
    const none = toForegone(runPair(referenceMarket, quietScenario), ['pangwa'])
    expect([none.usd, none.worst.usd, none.waitingUsd]).toEqual([0, 0, 0])
  })
})

describe(toPriceMultiples, () => {
  it('starts at 1 and rises with scarcity', () => {
    const multiples = toPriceMultiples(pair, 'Tb')
    expect(multiples[0]).toBe(1)
    expect(Math.max(...multiples)).toBeGreaterThan(1.05)
  })
})

describe(toCoverSeries, () => {
  it('starts at the cover in balance', () => {
    expect(toCoverSeries(pair.scenario, pair.market, 'Tb')[0]).toBeCloseTo(10, 12)
  })
})

describe(toSupplyGap, () => {
  it('is none where supply never falls below 95 %', () => {
    const quiet = runPair(referenceMarket, quietScenario)
    expect(toSupplyGap(quiet, 'Tb', 3, 'china')).toMatchObject({ backWeeks: 0, gap: 0 })
  })

  it('counts the weeks until supply is back, a day later a day less', () => {
    const now = toSupplyGap(pair, 'Tb', 4, 'china')
    const later = toSupplyGap(pair, 'Tb', 4 + 1 / 7, 'china')
    expect(now.backWeeks).toBeGreaterThan(10)
    expect(now.backWeeks - later.backWeeks).toBeCloseTo(1 / 7, 12)
    expect(now.gap).toBeCloseTo(1 - now.coverWeeks / now.backWeeks, 12)
  })

  it('lasts to the end of the run when supply never returns and demand cannot give way', () => {
    const forever = runPair(referenceMarket, {
      ...halt,
      parameters: { demandElasticity: 0, substitutionPerYear: 0, newSupplyPerYear: 0 },
      mineWindows: [
        { regionId: 'pangwa', startWeek: 2, severity: 1, durationWeeks: 500, rampWeeks: 0 },
        { regionId: 'chipwi', startWeek: 2, severity: 1, durationWeeks: 500, rampWeeks: 0 },
        {
          regionId: 'south-china-clay',
          startWeek: 2,
          severity: 1,
          durationWeeks: 500,
          rampWeeks: 0,
        },
      ],
    })
    expect(toSupplyGap(forever, 'Tb', 6.5, 'china').backWeeks).toBe(149.5)
  })
})
