import { describe, expect, it } from 'vitest'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { createLabOutcomes } from '@/engine/lab/lab-outcome'
import { createLabRequests } from '@/engine/lab/lab-requests'
import { createShareDraws, shareDraws } from '@/engine/lab/share-draws'
import { seriesOf } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { drawRun } from '@/engine/monte-carlo/resolve'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const asOf = '2024-11-20'
const reported: LabScenario = { presetId: 'kachin-as-reported', asOf, changes: {} }
const RUNS = 100

function change(changes: LabScenario['changes'], from: LabScenario = reported): LabScenario {
  return { ...from, changes: { ...from.changes, ...changes } }
}

const outcomeOf = createLabOutcomes(ownRecord, ownCatalogue)
const requests = createLabRequests(ownRecord)

function toOutcome(scenario: LabScenario | undefined) {
  const reply = outcomeOf(scenario ?? reported)
  if (reply.kind === 'faulty') throw new Error('The scenario cannot be run')
  return reply.outcome
}

function shared(...scenarios: readonly LabScenario[]): readonly LabScenario[] {
  const { extended } = shareDraws(ownCatalogue, scenarios)
  return scenarios.map((scenario, place) => extended[place] ?? scenario)
}

/** The runs of one scenario less those of another, as the page compares them. */
function differences(first: LabScenario, second: LabScenario) {
  const [from, own] = shared(first, second).map(toOutcome)
  if (from === undefined || own === undefined) throw new Error('Two scenarios are compared')
  return runMonteCarlo({ ...requests.difference(own, from, 'Tb'), runs: RUNS })
}

/** A likely and a very wide range of the answer of prices to stocks. */
const sensitivity = { dist: 'triangular', min: 0.1, mode: 0.6, max: 2.4 } as const
const central = ownRecord.parameters.priceSensitivity.value

it('runs nothing anew for a note on the curves, alone or beside another scenario', () => {
  const chartNotes = [{ day: '2024-11-20', text: 'Kanpaikti falls' }]
  const noted = { ...reported, chartNotes }
  expect(outcomeOf(noted)).toBe(outcomeOf(reported))
  expect(outcomeOf({ ...noted, asOf: '2024-11-21' })).not.toBe(outcomeOf(reported))
  expect(outcomeOf({ ...noted, presetId: 'quiet' })).not.toBe(outcomeOf(reported))
  const drawn = change({ 'param.priceSensitivity': { ...sensitivity, mode: central } })
  const share = createShareDraws(ownCatalogue)
  expect(share([noted, drawn]).extended[0]?.changes).toBe(
    share([reported, drawn]).extended[0]?.changes,
  )
})

describe(shareDraws, () => {
  it('draws in all what one draws, where the others hold it fixed at its centre', () => {
    const drawn = change({ 'param.priceSensitivity': { ...sensitivity, mode: central } })
    const { extended, added, fixed } = shareDraws(ownCatalogue, [reported, drawn])
    expect(extended).toEqual([drawn, undefined])
    expect(added).toEqual([1, 0])
    expect(fixed).toEqual([])
  })

  it('leaves an input that is set to another value, and names it', () => {
    const drawn = change({ 'param.priceSensitivity': { ...sensitivity, mode: central } })
    const set = change({ 'param.priceSensitivity': central / 2 })
    const { extended, fixed } = shareDraws(ownCatalogue, [drawn, set])
    expect(extended).toEqual([undefined, undefined])
    expect(fixed).toEqual([
      {
        id: 'param.priceSensitivity',
        drawn: drawn.changes['param.priceSensitivity'],
        fixedIn: [1],
        drawnIn: [0],
      },
    ])
  })

  it('draws every stated range in all where one does, but for what a scenario sets by itself', () => {
    const ranged = change({ 'ranges.stated': 'drawn' })
    const own = change({ 'mine.pangwa.severity': 0.9, 'element.Tb.coverWeeks': 10 })
    const { extended, added, fixed } = shareDraws(ownCatalogue, [ranged, own])
    expect(extended[1]?.changes).toMatchObject({
      'ranges.stated': 'drawn',
      'mine.pangwa.severity': 0.9,
      // Set to its own central value, it is the same input: drawn from the range that its source states.
      'element.Tb.coverWeeks': { dist: 'triangular', min: 6, mode: 10, max: 20 },
    })
    expect(added[0]).toBe(0)
    expect(added[1]).toBeGreaterThan(40)
    expect(fixed.map(({ id }) => id)).toEqual(['mine.pangwa.severity'])
  })

  it('changes nothing where nothing is uncertain, or one scenario stands alone', () => {
    const drawn = change({ 'ranges.stated': 'drawn' })
    const two = [reported, change({ 'mine.pangwa.severity': 0.9 })]
    expect(shareDraws(ownCatalogue, two).extended).toEqual([undefined, undefined])
    expect(shareDraws(ownCatalogue, [drawn]).extended).toEqual([undefined])
  })

  it('leaves the runs of central values as they are', () => {
    const ranged = change({ 'ranges.stated': 'drawn' })
    const [own] = shared(reported, ranged)
    const price = (scenario: LabScenario | undefined) =>
      toOutcome(scenario).pair.scenario.element.price['Tb']
    expect(price(own)).toEqual(price(reported))
  })
})

describe('a certain scenario beside an uncertain one', () => {
  const drawn = change({ 'ranges.stated': 'drawn' })

  it('does not differ in any run where only its certainty differs', () => {
    const { element, loss, extremes } = differences(reported, drawn)
    expect(element.price?.['Tb']?.p95.every((value) => value === 0)).toBe(true)
    expect(loss.sorted.every((value) => value === 0)).toBe(true)
    expect(extremes?.[0]?.['Tb']?.peakPrice).toMatchObject({ p5: 0, p50: 0, p95: 0 })
  })

  it('differs by one sign in the central run and in every run where a gate that is shut for longer is all that differs', () => {
    const longer = change({ 'gate.pangwa-gate.weeks': 60 })
    const { extremes } = differences(drawn, longer)
    const peakOf = (scenario: LabScenario) =>
      Math.max(...seriesOf(toOutcome(scenario).pair.scenario.element.price, 'Tb'))
    expect(peakOf(longer) - peakOf(drawn)).toBeGreaterThan(0)
    expect(extremes?.[0]?.['Tb']?.peakPrice.p5).toBeGreaterThanOrEqual(0)
    expect(extremes?.[0]?.['Tb']?.peakPrice.p50).toBeGreaterThan(0)
  })

  it('is less the other in each run what two single runs of the same draws differ by', () => {
    const longer = change({ 'gate.pangwa-gate.weeks': 60 })
    const [from, own] = shared(drawn, longer).map(toOutcome)
    const request = requests.of(toOutcome(drawn), 'Tb')
    const runs = Array.from({ length: RUNS }, (_, run) => {
      const [a, b] = [from, own].map((outcome) => {
        const scenario = outcome?.run.scenario ?? request.scenario
        const certain = drawRun(request.market, scenario, { seed: request.seed, run })
        const pair = runPair(certain.market, certain.scenario)
        return Math.max(...seriesOf(pair.scenario.element.price, 'Tb'))
      })
      return (b ?? 0) - (a ?? 0)
    }).toSorted((a, b) => a - b)
    const { extremes } = differences(drawn, longer)
    const middle = ((runs[49] ?? 0) + (runs[50] ?? 0)) / 2
    expect(Math.abs((extremes?.[0]?.['Tb']?.peakPrice.p50 ?? 0) - middle)).toBeLessThan(1e-3)
  })

  it('keeps the draws of what the record tells where its own windows are fewer', () => {
    const over = change({ 'mine.pangwa.severity': 0, 'ranges.stated': 'drawn' })
    const named = [drawn, over].map((scenario) => {
      const { scenario: run } = toOutcome(scenario).run
      return run.mineWindows.filter(({ regionId, drawnAs }) => regionId === 'pangwa' && drawnAs)
    })
    expect(named[0]).toEqual(named[1])
    expect(named[0]?.[0]?.drawnAs).toBe('record pangwa')
  })
})
