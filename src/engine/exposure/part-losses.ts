import { readAt } from '@/lib/read-at'
import { type Scenario } from '@/domain/market/scenario'
import { createClassRun } from './class-run'
import { compileParts } from './compile-parts'
import { type ExposureRequest } from './expose-parts'
import { toMarketState } from './market-state'
import { toOrigin } from './origin'
import { toPartLoss } from './part-loss'
import { createRecipeRows } from './recipe-rows'

/** What a run takes from every part of a list, without what follows from it; in the order of the list. */
export type PartLosses = {
  /** First week in which use is missed; the number of weeks of the run where none is. */
  readonly stockOutWeeks: Uint16Array
  /** Lost revenue, where known, and extra cost, USD over the run. */
  readonly moneyAtRiskUsd: Float64Array
  /** Sum over the parts, USD. */
  readonly totalUsd: number
}

/** A list that passes `checkParts`, and a run of a scenario. */
export type LossRequest = Pick<ExposureRequest, 'run' | 'parts' | 'materials' | 'countedAt'> & {
  readonly scenario: Scenario
}

/** Return what a run takes from every part, as `exposeParts` finds it, in a fraction of its time. */
export function toPartLosses(request: LossRequest): PartLosses {
  const { run, scenario, parts, materials, countedAt = 0 } = request
  const compiled = compileParts(parts, {
    materials,
    elementIds: run.market.elements.map(({ id }) => id),
  })
  const { fromWeek } = toOrigin(run.market, scenario, countedAt)
  const rows = createRecipeRows(compiled.recipes, { weeks: scenario.horizonWeeks, fromWeek })
  rows.fill(toMarketState(run))
  const deliveries = createClassRun(rows)
  const stockOutWeeks = new Uint16Array(parts.length)
  const moneyAtRiskUsd = new Float64Array(parts.length)
  for (const terms of compiled.classes) {
    deliveries.run(terms)
    for (const index of terms.parts) {
      const stock = readAt(compiled.stockWeeks, index)
      const loss = toPartLoss(deliveries, compiled, index, stock)
      stockOutWeeks[index] = loss.stockOutWeek
      moneyAtRiskUsd[index] = loss.lostRevenueUsd + loss.extraCostUsd
    }
  }
  return {
    stockOutWeeks,
    moneyAtRiskUsd,
    totalUsd: moneyAtRiskUsd.reduce((sum, usd) => sum + usd, 0),
  }
}
