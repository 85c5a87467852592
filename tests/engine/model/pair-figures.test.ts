import { describe, expect, it } from 'vitest'
import { toCoverSeries } from '@/engine/score/cover'
import {
  foregoneExportValue,
  splitForegone,
  toPriceMultiples,
  worstForegone,
} from '@/engine/model/pair-figures'
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

describe(splitForegone, () => {
  const flat = { priceSensitivity: 0, maxPriceMultiple: 1 }
  const gate = { gateId: 'pangwa-gate', severity: 1, rampWeeks: 0 }
  const shut = (startWeek: number, durationWeeks: number) =>
    runPair(referenceMarket, {
      ...quietScenario,
      parameters: flat,
      gateWindows: [{ ...gate, startWeek, durationWeeks }],
    })

  it('is volume alone where prices do not move: twenty weeks of a halted mine', () => {
    const parts = splitForegone(runPair(referenceMarket, { ...halt, parameters: flat }), ['pangwa'])
    expect(parts.volumeUsd / weekly).toBeCloseTo(20, 9)
    expect(parts.priceUsd / weekly).toBeCloseTo(0, 9)
    expect(parts.waitingUsd).toBe(0)
  })

  it('adds up to the export value foregone, what dearer ore brings counted against it', () => {
    const { volumeUsd, priceUsd } = splitForegone(pair, ['pangwa', 'bayan-obo'])
    const span = { fromWeek: 0, toWeek: 156, regionIds: ['pangwa', 'bayan-obo'] }
    expect((volumeUsd + priceUsd) / foregoneExportValue(pair, span)).toBeCloseTo(1, 9)
    expect(priceUsd).toBeLessThan(0)
  })

  it('values ore that waits behind a gate that is shut to the end', () => {
    const parts = splitForegone(shut(150, 20), ['pangwa'])
    expect(parts.volumeUsd / weekly).toBeCloseTo(6, 9)
    expect(parts.waitingUsd / weekly).toBeCloseTo(6, 9)
  })

  it('is worst when the gate opens, and nothing once all that waited has gone', () => {
    const opened = shut(10, 10)
    expect(worstForegone(opened, ['pangwa']).week).toBe(19)
    expect(worstForegone(opened, ['pangwa']).usd / weekly).toBeCloseTo(10, 9)
    expect(splitForegone(opened, ['pangwa']).volumeUsd / weekly).toBeCloseTo(0, 9)
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
