import { type Market } from '@/domain/market'
import { type Part } from '@/domain/part'
import { type Scenario } from '@/domain/scenario'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { drawExposure } from '@/engine/exposure/draw-exposure'
import { resolveMedians } from '@/engine/monte-carlo/resolve'
import { runPair } from '@/engine/run-pair'
import { materials, toBenchParts } from './exposure-case'
import { toBenchCase } from './monte-carlo-case'

const ROUNDS = 5

/** Times of exposing lists of parts, milliseconds. */
export type ExposureTimes = {
  /** Fastest of five: a run with its twin, and 10,000 parts of no common terms on it, actions and scores included. */
  readonly manyParts: number
  /** 1,000 parts through `runs` uncertain runs on this thread, the runs of the market included. */
  readonly manyRuns: number
  readonly runs: number
}

/** Measure both: `runs` may be fewer than 10,000, since the time grows with it. */
export function measureExposure(runs: number, isVaried: boolean): ExposureTimes {
  const { market, scenario } = toBenchCase()
  const certain = resolveMedians(market, scenario)
  const many = toBenchParts(10_000, true)
  const parts = toBenchParts(1000, isVaried)
  const request = { market, scenario, seed: 1, runs, parts, materials }
  const manyParts = Math.min(
    ...Array.from({ length: ROUNDS }, () => timeList(certain.market, certain.scenario, many)),
  )
  const start = performance.now()
  drawExposure(request)
  return { manyParts, manyRuns: performance.now() - start, runs }
}

function timeList(market: Market, scenario: Scenario, parts: readonly Part[]): number {
  const likelihoods = Object.fromEntries(market.elements.map(({ id }) => [id, 0.5]))
  const start = performance.now()
  exposeParts({ run: runPair(market, scenario), scenario, parts, materials, likelihoods })
  return performance.now() - start
}
