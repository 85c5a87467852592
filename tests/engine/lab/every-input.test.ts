import { describe, expect, it } from 'vitest'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { runPair } from '@/engine/model/run-pair'
import { lostTonnes } from '@tests/engine/lost-tonnes'
import { certainOf, everyInput, valuesOf, withActing } from './every-input'
import { scoresOf } from './scores-of'

const asOf = '2024-11-20'

/** Inputs moved in one run: enough to meet each other, few enough to find the one at fault. */
const MOVED = 20

/** Return scenarios that together give each input its lowest, own and highest value once, and the moves of each. */
function everyScenario(start: LabScenario) {
  const moves = everyInput.flatMap((input) =>
    valuesOf(input, start).map((value) => [input.id, value] as const),
  )
  const runs = Math.ceil(moves.length / MOVED)
  return Array.from({ length: runs }, (_, run) => {
    const own = moves.filter((__, index) => index % runs === run)
    const scenario = own.reduce((lab, [id, value]) => withActing(lab, id, value), start)
    return { scenario, moves: JSON.stringify(own) }
  })
}

/** Return what is wrong with a run of 80 weeks, which sees every window through. */
function faultsOf(lab: LabScenario): readonly string[] {
  const { market, scenario: whole, regions } = certainOf(lab)
  const scenario = { ...whole, horizonWeeks: 80 }
  const pair = runPair(market, scenario)
  const scores = scoresOf(pair, scenario, { regions, asOf })
  return [
    ...lostTonnes(market, scenario, pair.scenario),
    ...scores
      .filter(({ score }) => !(score >= 0 && score <= 100))
      .map(({ id, score }) => `the score of ${id} is ${score}`),
  ]
}

describe('every input of the lab at its lowest, own and highest value', () => {
  it('loses no tonne and is scored from 0 to 100', () => {
    const start = unchanged('both-at-once', asOf)
    const faulty = everyScenario(start)
      .map(({ scenario, moves }) => ({ moves, faults: faultsOf(scenario) }))
      .filter(({ faults }) => faults.length > 0)
    expect(faulty).toEqual([])
  }, 20_000)
})
