import { type Market } from '@/domain/market'
import { type Part } from '@/domain/part'
import { type Scenario } from '@/domain/scenario'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { createExposurePerformer, cutExposureDraws } from '@/engine/exposure/exposure-draws'
import { toExposureSpread } from '@/engine/exposure/exposure-spread'
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
  /** Of which summing up. */
  readonly summing: number
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
  const perform = createExposurePerformer(request)
  const blocks = cutExposureDraws(request).map((block) => perform(block))
  const drawn = performance.now()
  toExposureSpread(request, blocks)
  const end = performance.now()
  return { manyParts, manyRuns: end - start, runs, summing: end - drawn }
}

function timeList(market: Market, scenario: Scenario, parts: readonly Part[]): number {
  const likelihoods = Object.fromEntries(market.elements.map(({ id }) => [id, 0.5]))
  const start = performance.now()
  exposeParts({ run: runPair(market, scenario), scenario, parts, materials, likelihoods })
  return performance.now() - start
}
