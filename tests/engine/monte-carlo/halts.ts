import { type Distribution } from '@/domain/market/distribution'
import { type Market } from '@/domain/market/market'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { referenceMarket } from '@tests/engine/reference'

/** A market of one mine and one element, in which nothing answers to price: supply is a straight line in the halt. */
export const singleMine: Market = {
  baselineDate: '2024-09-23',
  elements: [
    {
      id: 'Dy',
      basePriceUsdPerKg: 250,
      coverWeeks: 10,
      exChinaShare: 0.3,
      exChinaCoverWeeks: 7,
      exChinaOwnShare: 0,
    },
  ],
  regions: [
    {
      id: 'mine',
      country: 'MM',
      outputTonnesPerYear: 5218,
      basket: { Dy: 1 },
      leadWeeks: 2,
      gateId: null,
      spareCapacity: 0,
      payability: 0.5,
    },
  ],
  parameters: {
    ...referenceMarket.parameters,
    demandElasticity: 0,
    priceSensitivity: 0,
    demandGrowth: 0,
    substitutionPerYear: 0,
    newSupplyPerYear: 0,
    maxPriceMultiple: 1,
  },
}

/** Return a scenario in which the only mine loses an uncertain share of its output from week 4 for 20 weeks. */
export function haltOfMine(severity: number | Distribution): UncertainScenario {
  return {
    name: 'halt',
    horizonWeeks: 40,
    parameters: {},
    mineWindows: [{ regionId: 'mine', startWeek: 4, severity, durationWeeks: 20, rampWeeks: 0 }],
    gateWindows: [],
    licenceWindows: [],
    levies: [],
    releases: [],
  }
}

/** Return a request for many runs of a halt of the only mine. */
export function requestOf(severity: number | Distribution, runs: number): MonteCarloRequest {
  return {
    market: singleMine,
    scenario: haltOfMine(severity),
    seed: 7,
    runs,
    elementIds: ['Dy'],
    series: ['price', 'exChinaPrice', 'cover', 'supply'],
    regionIds: ['mine'],
    lossRegionIds: ['mine'],
  }
}
