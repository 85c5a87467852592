import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { type AssumptionValues, type Backtest } from '@/domain/record/backtest'
import { runBacktest } from '@/engine/backtest/run-backtest'
import { summariseErrors, toFitResults, toHoldOutResults } from '@/engine/backtest/summarise-errors'
import { fitAssumptions } from '@/engine/calibration/fit-assumptions'
import { toProblem } from '@/engine/calibration/calibrate-model'
import { dataset } from '@/../tests/mock-data/dataset'

const { backtest, calibration } = dataset

/** Known values of three assumptions that the data speak of. */
const truth: AssumptionValues = { 'pangwa-gate-loss': 0.93, 'cover-tb': 14, 'licence-loss': 0.45 }

describe(toProblem, () => {
  it('recovers known values from what a run with them gives', () => {
    const known = backtest.assumptions.filter(({ id }) => truth[id] !== undefined)
    // The others stay as the record has them, in the run that is seen as in the one that is fitted.
    const [main] = runBacktest(dataset, { ...backtest, assumptions: known }, truth)
    const synthetic: Backtest = {
      ...backtest,
      assumptions: known,
      scatters: backtest.scatters.map((scatter) =>
        Object.assign({}, scatter, { figure: { ...scatter.figure, value: 0.001 } }),
      ),
      episodes: backtest.episodes.slice(0, 1).map((episode) =>
        Object.assign({}, episode, {
          targets: episode.targets.map((target, index) => {
            const { range: _, ...seen } = target.seen
            const value = main?.results[index]?.modelled ?? Number.NaN
            return { ...target, seen: { ...seen, value } }
          }),
        }),
      ),
    }
    const fitted = fitAssumptions(toProblem(dataset, synthetic))
    for (const [index, { id }] of known.entries()) {
      const ratio = (fitted[index] ?? Number.NaN) / (truth[id] ?? Number.NaN)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
    }
  }, 60_000)
})

describe('the stored fit', () => {
  const fit = calibration

  it('gives its stored residuals and errors', () => {
    const values = Object.fromEntries(fit.assumptions.map(({ id, fitted }) => [id, fitted]))
    const run = runBacktest(dataset, backtest, values)
    const modelled = run.flatMap(({ results }) =>
      results.map(({ target, modelled: value }) => [target.id, value.toFixed(4)]),
    )
    expect(modelled).toStrictEqual(fit.targets.map(({ id, fitted }) => [id, fitted.toFixed(4)]))
    const errors = [toFitResults(run), toHoldOutResults(run)].map(summariseErrors)
    for (const [index, stored] of [fit.fitAfter, fit.holdOutAfter].entries()) {
      expect(errors[index]?.count).toBe(stored.count)
      expect(errors[index]?.rootMeanSquare).toBeCloseTo(stored.rootMeanSquare, 4)
    }
  })

  it('lies inside its bounds and beats its start', () => {
    const outside = fit.assumptions.filter(({ low, high, fitted }) => fitted < low || fitted > high)
    expect(outside).toStrictEqual([])
    expect(fit.fitAfter.rootMeanSquare).toBeLessThan(fit.fitBefore.rootMeanSquare)
  })

  it('says which values its bounds hold back', () => {
    for (const { fitted, low, high, isAtBound } of fit.assumptions) {
      expect(isAtBound).toBe(fitted === low || fitted === high)
    }
  })

  it('is what the script finds again', () => {
    const check = () =>
      execFileSync('node', ['scripts/calibrate.mjs', '--check'], { stdio: 'pipe' })
    expect(check).not.toThrow()
  }, 400_000)
})
