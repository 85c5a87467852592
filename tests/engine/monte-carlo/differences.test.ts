import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/quantile'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { drawRun } from '@/engine/monte-carlo/resolve'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { createPerformer } from '@/engine/monte-carlo/perform'
import { startSession, type NumberedTask } from '@/engine/monte-carlo/session'
import { foregoneExportValue, seriesOf } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { haltOfMine, requestOf } from './halts'
import { kachinRequest } from './kachin'

const uniform = { dist: 'uniform', min: 0.2, max: 0.8 } as const
const request = { ...kachinRequest(60), hasLossSoFar: true }
/** The same, but buyers hold more and nothing happens at the gates. */
const comparedWith = { ...request.scenario, gateWindows: [], parameters: { priceSensitivity: 0.9 } }

const pairs = Array.from({ length: request.runs }, (_, run) => {
  const at = { seed: request.seed, run }
  const own = drawRun(request.market, request.scenario, at)
  const other = drawRun(request.market, comparedWith, at)
  return {
    own: runPair(own.market, own.scenario),
    other: runPair(other.market, other.scenario),
  }
})

describe('the loss so far', () => {
  it('has the percentiles of the deterministic runs of the same draws', () => {
    const { lossSoFar } = runMonteCarlo(request)
    for (const week of [0, 12, 40, 79]) {
      const losses = pairs.map(({ own }) =>
        foregoneExportValue(own, {
          fromWeek: 0,
          toWeek: week + 1,
          regionIds: request.lossRegionIds,
        }),
      )
      for (const [name, share] of [
        ['p5', 0.05],
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const) {
        const expected = quantile(losses, share)
        const difference = Math.abs((lossSoFar?.[name][week] ?? Number.NaN) - expected)
        expect(difference).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)))
      }
    }
  })

  it('ends where the loss of the whole run lies', () => {
    const { loss, lossSoFar } = runMonteCarlo(request)
    expect(lossSoFar?.p95.at(-1)).toBeCloseTo(loss.var95, 0)
  })

  it('is there only when it is asked for', () => {
    expect(runMonteCarlo(kachinRequest(3)).lossSoFar).toBeUndefined()
  })
})

describe('two scenarios less one another', () => {
  const result = runMonteCarlo({ ...request, comparedWith })

  it('has the percentiles of the differences of each run, not the difference of percentiles', () => {
    for (const week of [20, 40, 79]) {
      const differences = pairs.map(({ own, other }) => {
        const at = (pair: typeof own) => seriesOf(pair.scenario.element.price, 'Dy')[week] ?? 0
        return at(own) - at(other)
      })
      for (const [name, share] of [
        ['p5', 0.05],
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const) {
        const found = result.element.price?.['Dy']?.[name][week] ?? Number.NaN
        expect(Math.abs(found - quantile(differences, share))).toBeLessThan(1e-5)
      }
    }
  })

  it('takes the losses of one from those of the other, run by run', () => {
    const span = { fromWeek: 0, toWeek: 80, regionIds: request.lossRegionIds }
    const losses = pairs.map(
      ({ own, other }) => foregoneExportValue(own, span) - foregoneExportValue(other, span),
    )
    const sorted = losses.toSorted((a, b) => a - b)
    sorted.forEach((loss, place) => {
      const found = result.loss.sorted[place] ?? Number.NaN
      expect(Math.abs(found - loss)).toBeLessThan(1e-6 * Math.max(1, ...losses.map(Math.abs)))
    })
  })

  it('is nothing at all for a scenario less itself: common draws cancel out', () => {
    const same = requestOf(uniform, 300)
    const { element, loss } = runMonteCarlo({ ...same, comparedWith: same.scenario })
    expect(element.supply?.['Dy']?.p95.every((value) => value === 0)).toBe(true)
    expect(loss.sorted.every((value) => value === 0)).toBe(true)
  })

  it('is the same number in every run where the draws are shared and the effect is a straight line', () => {
    const own = requestOf(uniform, 300)
    const longer = haltOfMine(uniform)
    const [window] = longer.mineWindows
    if (window === undefined) throw new Error('The mine is not halted')
    const scenario = { ...longer, mineWindows: [{ ...window, durationWeeks: 25 }] }
    const { loss } = runMonteCarlo({ ...own, scenario, comparedWith: own.scenario })
    const mean = runMonteCarlo(own).loss.mean
    // Five weeks more of twenty: a quarter more, whatever is drawn.
    expect(loss.mean / mean).toBeCloseTo(0.25, 9)
  })

  it('does not depend on the order of the tasks', () => {
    const wanted = { elementIds: ['Dy'], series: ['price'], extremesFrom: [0, 9] } as const
    const asked = { ...request, ...wanted, comparedWith, runs: 260, hasBaseline: true }
    const session = startSession(asked)
    const hands = [createPerformer(asked), createPerformer(asked)]
    const perform = ({ id, task }: NumberedTask): void => {
      const hand = hands[id % hands.length]
      if (hand !== undefined) session.accept(id, hand(task))
    }
    const tasks: NumberedTask[] = []
    for (let next = session.next(); next !== undefined; next = session.next()) tasks.push(next)
    tasks.toReversed().forEach(perform)
    for (let next = session.next(); next !== undefined; next = session.next()) perform(next)
    expect(session.result()).toStrictEqual(runMonteCarlo(asked))
  })

  it('refuses a scenario that lasts otherwise, and names what is wrong with it', () => {
    const faults = checkMonteCarlo({
      ...request,
      comparedWith: { ...comparedWith, horizonWeeks: 10, parameters: { priceSensitivity: -1 } },
    })
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'comparedWith.horizonWeeks',
        'comparedWith.parameters.priceSensitivity',
      ]),
    )
  })
})
