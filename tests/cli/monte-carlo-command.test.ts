import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { main, type Outcome } from '@/cli/main'
import { SPREAD_SERIES } from '@/domain/market/monte-carlo'
import { runMonteCarloCommand } from '@/cli/monte-carlo-command'

const scenario = {
  horizonWeeks: 60,
  parameters: { priceSensitivity: { dist: 'triangular', min: 0.2, mode: 0.6, max: 1.5 } },
  mineWindows: [
    {
      regionId: 'pangwa',
      startWeek: 4,
      severity: { dist: 'normal', mean: 0.7, sd: 0.2, max: 1 },
      durationWeeks: { dist: 'lognormal', median: 26, p90: 45 },
      rampWeeks: 8,
    },
  ],
}
const input = { scenario, runs: 130, seed: 5 }

function run(request: unknown): Promise<Outcome> {
  return main(['monte-carlo'], () => Promise.resolve(JSON.stringify(request)))
}

describe(runMonteCarloCommand, () => {
  it('prints percentiles of every series and week, losses and ratings', async () => {
    const output = await runMonteCarloCommand(input)
    expect(Object.keys(output.element)).toStrictEqual([...SPREAD_SERIES])
    expect(Object.keys(output.element['price'] ?? {})).toHaveLength(14)
    expect(output.element['price']?.['Dy']?.p95).toHaveLength(60)
    expect(output.region.exportValueUsd['pangwa']?.p5).toHaveLength(60)
    expect(output.loss.regionIds).toStrictEqual([
      'pangwa',
      'chipwi',
      'tsawlaw',
      'kanpaikti',
      'kachin-south',
      'shan-east',
    ])
    expect(output.loss.cvar95).toBeGreaterThanOrEqual(output.loss.var95)
    expect(output.loss.var95).toBeGreaterThan(output.loss.mean)
    expect(output.loss.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(130)
    expect(output.bands).toHaveLength(14)
    for (const { shares } of output.bands) {
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
  })

  it('prints each run’s own extremes, which are no percentiles of single weeks', async () => {
    const { element, baseline, extremes, loss } = await runMonteCarloCommand(input)
    expect(baseline['price']?.['Dy']?.p95).toHaveLength(60)
    const own = extremes['Dy']
    expect(own?.mostMissing.p5).toBeGreaterThan(0)
    // The peak of a run is never below the price of that run in any one week.
    expect(own?.peakPrice.p95).toBeGreaterThanOrEqual(
      Math.max(...(element['price']?.['Dy']?.p95 ?? [])),
    )
    expect(loss.most?.p50).toBeGreaterThanOrEqual(loss.percentiles.p50)
  })

  it('makes all percentiles one line where nothing is uncertain', async () => {
    const [window] = scenario.mineWindows
    const certain = {
      ...scenario,
      parameters: {},
      mineWindows: [{ ...window, severity: 0.7, durationWeeks: 26 }],
    }
    const { element } = await runMonteCarloCommand({ ...input, scenario: certain, runs: 3 })
    expect(element['price']?.['Tb']?.p5).toStrictEqual(element['price']?.['Tb']?.p95)
  })

  it('prints the same bytes for any number of workers, on real threads', () => {
    const [one, two, three] = [1, 2, 3].map((workers) =>
      execFileSync('node', ['scripts/model.mjs', 'monte-carlo'], {
        input: JSON.stringify({ ...input, workers }),
        encoding: 'utf8',
      }),
    )
    expect(two).toBe(one)
    expect(three).toBe(one)
  }, 120_000)

  it.each([
    [{ ...input, runs: 0 }, 'runs: 0 is outside 1 to 1000000; give a whole number of runs'],
    [{ ...input, runs: 1_000_001 }, /^runs: /],
    [{ ...input, seed: -1 }, /^seed: -1 is outside/],
    [{ ...input, workers: 0 }, /^workers: /],
    [{ ...input, asOf: '2024-02-30' }, 'asOf: 2024-02-30 is not a day; give YYYY-MM-DD'],
    // Bands after the end of the record are not known.
    [{ ...input, asOf: '2026-02-01' }, 'asOf: 2026-02-01 is not a day of the record'],
    [{ ...input, lossRegionIds: ['x'] }, /^lossRegionIds\[0\]: x is unknown/],
    [
      { ...input, scenario: { ...scenario, horizonWeeks: { dist: 'uniform', min: 1, max: 2 } } },
      'scenario.horizonWeeks: is an object; give a finite number',
    ],
    [
      { ...input, scenario: { ...scenario, parameters: { demandGrowth: { dist: 'beta', a: 1 } } } },
      'scenario.parameters.demandGrowth.dist: is "beta"; give one of uniform, triangular, normal, lognormal',
    ],
    [
      { ...input, scenario: { ...scenario, parameters: { gateSurge: '2' } } },
      'scenario.parameters.gateSurge: is "2"; give a finite number or a distribution',
    ],
    [
      {
        ...input,
        scenario: { ...scenario, parameters: { gateSurge: { dist: 'uniform', min: 0, max: 2 } } },
      },
      'scenario.parameters.gateSurge.min: 0 is outside 1 or more; give a multiple of the normal flow, 1 or more',
    ],
    [
      { ...input, scenario: { ...scenario, market: { elements: { Dy: { coverWeeks: -1 } } } } },
      'scenario.market.elements.Dy.coverWeeks: -1 is outside 1 or more; give weeks of demand, at least one: less is no normal stock',
    ],
  ])('refuses bad input with one line, %#', async (request, message) => {
    const { code, stdout, stderr } = await run(request)
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
