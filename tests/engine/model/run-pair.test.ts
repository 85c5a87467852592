import { describe, expect, it } from 'vitest'
import { type Scenario } from '@/domain/market/scenario'
import { createPairRun, runPair } from '@/engine/model/run-pair'
import { quietScenario, referenceMarket } from '@tests/engine/reference'

const halted: Scenario = {
  ...quietScenario,
  mineWindows: [{ regionId: 'pangwa', startWeek: 4, severity: 1, durationWeeks: 20, rampWeeks: 0 }],
}

describe(createPairRun, () => {
  it('gives what single pairs give, whatever was run before', () => {
    const run = createPairRun()
    const dearer = { ...halted, parameters: { ...halted.parameters, priceSensitivity: 1.5 } }
    const [first] = referenceMarket.elements
    const fuller = {
      ...referenceMarket,
      elements: referenceMarket.elements.map((element) =>
        element === first ? { ...element, coverWeeks: element.coverWeeks + 5 } : element,
      ),
    }
    for (const [market, scenario] of [
      [referenceMarket, halted],
      [referenceMarket, quietScenario],
      [referenceMarket, dearer],
      [fuller, dearer],
      [referenceMarket, halted],
    ] as const) {
      expect(run(market, scenario)).toStrictEqual(runPair(market, scenario))
    }
  })

  it('makes the no-disruption baseline once for scenarios that share it', () => {
    const run = createPairRun()
    const { counterfactual } = run(referenceMarket, halted)
    expect(run(referenceMarket, { ...halted, gateWindows: [] }).counterfactual).toBe(counterfactual)
  })
})
