import { readAt } from '@/lib/read-at'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { type Fault } from '@/engine/model/model-error'
import { DEFAULT_ACTIONS } from '@/domain/parts/exposure'
import { MAX_RUNS } from '@/engine/monte-carlo/check-monte-carlo'
import { checkUncertain } from '@/engine/monte-carlo/check-uncertain'
import { resolveMedians } from '@/engine/monte-carlo/resolve'
import { checkNumber } from '@/engine/model/number-rule'
import { toRunWeek } from '@/engine/score/supply-gap'
import { checkParts } from './check-parts'
import { createClassRun } from './class-run'
import { compileParts, type SupplyClass } from './compile-parts'
import { createMarketDraws, type DrawSource } from './market-draws'
import { toPartLoss } from './part-loss'
import { DAYS_PER_WEEK, toOrigin } from './origin'
import { createRecipeRows } from './recipe-rows'
import { SUM_AT, SUMS_PER_PART } from './run-sums'
import { toVulnerability } from './score-part'
import { withSecondSource } from './advise-part'

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
  /** Sums over the runs by part, `SUMS_PER_PART` for each; those of a part lie in a row. */
  readonly sums: Float64Array
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
  const sourced = createClassRun(rows)
  const { originWeek } = toOrigin(market, resolveMedians(market, scenario).scenario, countedAt)
  const extraWeeks = DEFAULT_ACTIONS.extraStockDays / DAYS_PER_WEEK

  return ({ first, runs }) => {
    const stockOutWeeks = new Uint16Array(parts.length * runs)
    const moneyUsd = new Float32Array(parts.length * runs)
    const sums = new Float64Array(parts.length * SUMS_PER_PART)
    const totalUsd = new Float64Array(runs)

    function add(at: number, amount: number): void {
      sums[at] = readAt(sums, at) + amount
    }

    /** Follow the parts of a class through the run at hand; return what they lose together, USD. */
    function follow(terms: SupplyClass, run: number): number {
      let total = 0
      deliveries.run(terms)
      sourced.run(withSecondSource(terms, DEFAULT_ACTIONS))
      const sourcedRise = sourced.riseUsd()
      const recovery = Math.max(0, deliveries.backWeek() - originWeek)
      for (const index of terms.parts) {
        const stock = readAt(compiled.stockWeeks, index)
        const loss = toPartLoss(deliveries, compiled, index, stock)
        const { stockOutWeek } = loss
        const money = loss.lostRevenueUsd + loss.extraCostUsd
        const survival =
          stockOutWeek < weeks ? Math.max(0, stockOutWeek - originWeek) : Number.POSITIVE_INFINITY
        const heldMissedWeeks = deliveries.missedWeeks(stock + extraWeeks)
        const sourcedMissedWeeks = sourced.missedWeeks(stock)
        total += money
        stockOutWeeks[index * runs + run] = stockOutWeek
        moneyUsd[index * runs + run] = money
        const own = index * SUMS_PER_PART
        add(own + SUM_AT.exposed, Number(deliveries.isLowFrom(stockOutWeek)))
        add(own + SUM_AT.vulnerability, toVulnerability(survival, recovery))
        add(own + SUM_AT.nowOut, Number(stockOutWeek < weeks))
        add(own + SUM_AT.nowMissedWeeks, loss.missedWeeks)
        add(own + SUM_AT.nowExtraCostUsd, loss.extraCostUsd)
        add(own + SUM_AT.heldOut, Number(heldMissedWeeks > 0))
        add(own + SUM_AT.heldMissedWeeks, heldMissedWeeks)
        add(own + SUM_AT.sourcedOut, Number(sourcedMissedWeeks > 0))
        add(own + SUM_AT.sourcedMissedWeeks, sourcedMissedWeeks)
        add(own + SUM_AT.sourcedExtraCostUsd, sourcedRise * readAt(compiled.openUsage, index))
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
    return { first, runs, stockOutWeeks, moneyUsd, sums, totalUsd }
  }
}
