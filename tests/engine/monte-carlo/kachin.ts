import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { modelVectors, quietScenario, referenceMarket } from '@tests/engine/reference'

const base = modelVectors.find(({ scenario }) => scenario.name.startsWith('kachin'))?.scenario

/** The Kachin halt as reported, with its length, two assumptions, a lead time and two numbers of the market uncertain. */
export const uncertainKachin: UncertainScenario = {
  ...(base ?? quietScenario),
  horizonWeeks: 80,
  parameters: {
    priceSensitivity: { dist: 'triangular', min: 0.2, mode: 0.6, max: 1.5 },
    demandGrowth: { dist: 'normal', mean: 0.03, sd: 0.02, min: 0, max: 0.08 },
    demandElasticity: 0.25,
  },
  market: {
    elements: { Dy: { coverWeeks: { dist: 'lognormal', median: 30, p90: 52 } } },
    regions: {
      pangwa: {
        outputTonnesPerYear: { dist: 'uniform', min: 9000, max: 20_000 },
        leadWeeks: { dist: 'uniform', min: 3, max: 8 },
      },
    },
  },
  mineWindows: (base?.mineWindows ?? []).map((window) => ({
    ...window,
    durationWeeks: { dist: 'lognormal', median: 30, p90: 60 },
  })),
}

/** Return a request for many runs of the uncertain Kachin halt, with a rating 13 weeks after the baseline date. */
export function kachinRequest(runs: number): MonteCarloRequest {
  const structure = {
    hhiWgiT: 4,
    importReliance: 1,
    eolRir: 0.01,
    siSr: 0.96,
    economicImportance: 7.8,
  }
  return {
    market: referenceMarket,
    scenario: uncertainKachin,
    seed: 42,
    runs,
    elementIds: ['Dy', 'Tb', 'Nd'],
    series: ['price', 'exChinaPrice', 'cover', 'supply'],
    regionIds: ['pangwa'],
    lossRegionIds: ['pangwa', 'chipwi'],
    rating: {
      asOfWeek: 13,
      buyer: 'outside',
      elements: [
        { ...structure, elementId: 'Dy' },
        { ...structure, elementId: 'Tb', hhiWgiT: 3.2 },
      ],
      unrest: {},
    },
  }
}
