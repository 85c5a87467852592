import { describe, expect, it } from 'vitest'
import { DISTRIBUTION_KINDS, type Distribution } from '@/domain/market/distribution'
import { type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { PRESET_IDS, unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { checkLabValue } from '@/domain/lab/lab-check'
import { setInput, setInputs } from '@/engine/lab/edit-scenario'
import { toLabRun } from '@/engine/lab/to-lab-run'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { drawRun, resolveMedians } from '@/engine/monte-carlo/resolve'
import { simulate } from '@/engine/model/simulate'
import { toMarket } from '@/engine/from-record/to-market'
import { ownCatalogue, ownRecord } from './lab-record'

const market = toMarket(ownRecord)

/** Run a scenario for some weeks with central values or one draw; return whatever is wrong with it. */
function faultsOf(scenario: LabScenario, weeks: number, isDrawn = false): readonly string[] {
  const { scenario: uncertain } = toLabRun(ownRecord, ownCatalogue, scenario)
  const faults = checkUncertain(market, uncertain)
  if (faults.length > 0) return faults.map(({ path, message }) => `${path} ${message}`)
  const certain = isDrawn
    ? drawRun(market, uncertain, { seed: 7, run: 1 })
    : resolveMedians(market, uncertain)
  const run = simulate(certain.market, { ...certain.scenario, horizonWeeks: weeks })
  const series = [...Object.values(run.element), ...Object.values(run.region)]
  const values = series.flatMap((byId) => Object.values(byId))
  return values.every((row) => row.every(Number.isFinite)) ? [] : ['a series is not finite']
}

/** A distribution of one kind over the whole range of an input, where it takes one. */
function spreadOver(input: LabInput, kind: Distribution['dist']): readonly LabValue[] {
  if (input.form === 'choice') return []
  const { min, max } = input
  const high = max - (max - min) / 100
  const shapes: Readonly<Record<Distribution['dist'], Distribution>> = {
    uniform: { dist: 'uniform', min, max },
    triangular: { dist: 'triangular', min, mode: max, max },
    normal: { dist: 'normal', mean: min, sd: max - min },
    lognormal: { dist: 'lognormal', median: high / 2, p90: high },
  }
  return [shapes[kind]].filter((value) => checkLabValue(input, value) === undefined)
}

const inputs = [...ownCatalogue.inputs.values()]

describe(toLabRun, () => {
  it.each(PRESET_IDS)('runs %s on any day', (presetId) => {
    for (const day of ['2024-01-01', '2024-09-23', '2024-11-20', '2025-05-01', '2026-01-31']) {
      expect(faultsOf(unchanged(presetId, day), 156)).toEqual([])
    }
  })

  it('runs with every input at its ends', () => {
    const start = unchanged('both-at-once', '2024-11-20')
    const faults = inputs.flatMap((input) =>
      (input.form === 'choice' ? input.options : [input.min, input.max]).flatMap((value) =>
        faultsOf(setInput(ownCatalogue, start, input.id, value), 8).map(
          (fault) => `${input.id} ${value}: ${fault}`,
        ),
      ),
    )
    expect(faults).toEqual([])
  }, 60_000)

  it.each(DISTRIBUTION_KINDS)('runs with every input uncertain over all its range: %s', (kind) => {
    const values = inputs.flatMap((input) =>
      spreadOver(input, kind).map((value) => [input.id, value] as const),
    )
    expect(values.length).toBeGreaterThan(inputs.length / 2)
    const start = unchanged('both-at-once', '2024-11-20')
    expect(faultsOf(setInputs(ownCatalogue, start, values), 156, true)).toEqual([])
  })
})
