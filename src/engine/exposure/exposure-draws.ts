import { readAt } from '@/lib/read-at'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { type Fault } from '@/engine/model/model-error'
import { MAX_RUNS } from '@/engine/monte-carlo/check-monte-carlo'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { checkNumber } from '@/engine/model/number-rule'
import { toRunWeek } from '@/engine/score/supply-gap'
import { checkParts } from './check-parts'
import { createClassRun } from './class-run'
import { compileParts, type SupplyClass } from './compile-parts'
import { createMarketDraws, type DrawSource } from './market-draws'
import { toPartLoss } from './part-loss'
import { createRecipeRows } from './recipe-rows'

/** Runs made at once, between two reports of progress. */
const BLOCK_RUNS = 125

/** Many runs of a market, and the parts that live through them. */
export type ExposureDrawRequest = DrawSource & {
  readonly parts: readonly Part[]
  readonly materials: readonly Material[]
  /** Whole number of runs. */
  readonly runs: number
  /** When stocks were counted, weeks after the baseline date; 0 by default. */
  readonly countedAt?: number | undefined
}

/** Some runs in a row. */
export type RunBlock = { readonly first: number; readonly runs: number }

/** What some runs do to every part; the runs of a part lie in a row. */
export type DrawnBlock = RunBlock & {
  /** First week in which use is missed; the number of weeks where none is. */
  readonly stockOutWeeks: Uint16Array
  /** Lost revenue, where known, and extra cost, USD, to seven digits. */
  readonly moneyUsd: Float32Array
  /** Runs by part in which TTS < TTR. */
  readonly exposed: Float64Array
  /** Sum of the money over the parts by run, USD. */
  readonly totalUsd: Float64Array
}

/** Return everything that keeps a request from being run, one fault each; empty when it can. */
export function checkExposureDraws(request: ExposureDrawRequest): readonly Fault[] {
  const { market, scenario, seed, runs, parts, materials, countedAt = 0 } = request
  const elementIds = market.elements.map(({ id }) => id)
  const whole = { isWhole: true, hint: 'give a whole number' } as const
  return [
    ...checkNumber('runs', runs, { min: 1, max: MAX_RUNS, ...whole }),
    ...checkNumber('seed', seed, { min: 0, max: 2 ** 32 - 1, ...whole }),
    ...checkNumber('countedAt', countedAt, { hint: 'give weeks after the baseline date' }),
    ...checkParts(parts, { materials, elementIds }),
    ...checkUncertain(market, scenario),
  ]
}

/** Cut the runs of a request into blocks, which can be performed in any order. */
export function cutExposureDraws({ runs }: Pick<ExposureDrawRequest, 'runs'>): readonly RunBlock[] {
  return Array.from({ length: Math.ceil(runs / BLOCK_RUNS) }, (_, block) => ({
    first: block * BLOCK_RUNS,
    runs: Math.min(BLOCK_RUNS, runs - block * BLOCK_RUNS),
  }))
}

/**
 * Make the function that performs blocks of a request, in any order and on any thread; it must pass
 * `checkExposureDraws`.
 *
 * Each run of the market is made once and read by all parts. Parts of one class share their deliveries, so a run costs
 * one pass per class and a search per part.
 */
export function createExposurePerformer(
  request: ExposureDrawRequest,
): (block: RunBlock) => DrawnBlock {
  const { market, scenario, parts, materials, countedAt = 0 } = request
  const elementIds = market.elements.map(({ id }) => id)
  const compiled = compileParts(parts, { materials, elementIds })
  const weeks = scenario.horizonWeeks
  const draws = createMarketDraws(request, compiled.recipes)
  const rows = createRecipeRows(compiled.recipes, {
    weeks,
    fromWeek: toRunWeek(countedAt, weeks),
  })
  const deliveries = createClassRun(rows)

  return ({ first, runs }) => {
    const stockOutWeeks = new Uint16Array(parts.length * runs)
    const moneyUsd = new Float32Array(parts.length * runs)
    const exposed = new Float64Array(parts.length)
    const totalUsd = new Float64Array(runs)

    /** Follow the parts of a class through the run at hand; return what they lose together, USD. */
    function follow(terms: SupplyClass, run: number): number {
      let total = 0
      deliveries.run(terms)
      for (const index of terms.parts) {
        const stock = readAt(compiled.stockWeeks, index)
        const loss = toPartLoss(deliveries, compiled, index, stock)
        const money = loss.lostRevenueUsd + loss.extraCostUsd
        total += money
        stockOutWeeks[index * runs + run] = loss.stockOutWeek
        moneyUsd[index * runs + run] = money
        if (deliveries.isLowFrom(loss.stockOutWeek)) exposed[index] = readAt(exposed, index) + 1
      }
      return total
    }

    for (let run = 0; run < runs; run += 1) {
      draws.draw(first + run)
      rows.fill(draws.state)
      let total = 0
      for (const terms of compiled.classes) total += follow(terms, run)
      totalUsd[run] = total
    }
    return { first, runs, stockOutWeeks, moneyUsd, exposed, totalUsd }
  }
}
