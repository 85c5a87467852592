import { type Market } from '@/domain/market/market'
import { toSameLikelihoods } from '@/engine/exposure/element-likelihoods'
import { type Part } from '@/domain/parts/part'
import { type Scenario } from '@/domain/market/scenario'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { drawExposure } from '@tests/engine/exposure/draw-exposure'
import { resolveMedians } from '@/engine/monte-carlo/resolve'
import { runPair } from '@/engine/model/run-pair'
import { materials, toBenchParts } from './exposure-case'
import { toBenchCase } from './monte-carlo-case'

const ROUNDS = 5

/**
 * Return how long 10,000 parts of no common terms take on a run with its counterfactual, actions and scores included: fastest of
 * five, milliseconds.
 */
export function timeParts(): number {
  const { market, scenario } = toBenchCase()
  const certain = resolveMedians(market, scenario)
  const parts = toBenchParts(10_000, true)
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => timeList(certain.market, certain.scenario, parts)),
  )
}

/** Send 1,000 parts of no common terms through uncertain runs on this thread, the runs of the market included. */
export function drawParts(runs: number): void {
  const { market, scenario } = toBenchCase()
  drawExposure({ market, scenario, seed: 1, runs, parts: toBenchParts(1000, true), materials })
}

function timeList(market: Market, scenario: Scenario, parts: readonly Part[]): number {
  const likelihoods = toSameLikelihoods(
    Object.fromEntries(market.elements.map(({ id }) => [id, 0.5])),
  )
  const start = performance.now()
  exposeParts({ run: runPair(market, scenario), scenario, parts, materials, likelihoods })
  return performance.now() - start
}
