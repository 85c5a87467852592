import { weeksBetween } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type Material } from '@/domain/parts/material'
import { type CompletedPart } from '@/domain/parts/part'
import { toRunWeek } from '@/engine/score/supply-gap'
import { createClassRun } from './class-run'
import { compileParts } from './compile-parts'
import { toMarketState } from './market-state'
import { DAYS_PER_WEEK } from './origin'
import { createRecipeRows } from './recipe-rows'
import { type ScenarioRuns } from './scenario-runs'

/** What brings stocks from the day of counting to the as-of day. */
type StockContext = {
  readonly list: Pick<BuyerList, 'countedOn'>
  readonly materials: readonly Material[]
  readonly scenarioRuns: Pick<ScenarioRuns, 'record' | 'central' | 'asOfWeek'>
}

/**
 * Return parts with their stocks brought from the day on which they were counted to the as-of day.
 *
 * What the central run did not deliver in between was taken from the stock. A stock that was counted on the as-of day or
 * later, or that is assumed, is taken as it is.
 */
export function bringStocks(
  completed: readonly CompletedPart[],
  { list, materials, scenarioRuns }: StockContext,
): readonly CompletedPart[] {
  const { record, central, asOfWeek } = scenarioRuns
  if (list.countedOn === undefined) return completed
  const weeks = central.scenario.horizonWeeks
  const fromWeek = toRunWeek(weeksBetween(record.info.baselineDate, list.countedOn), weeks)
  const toWeek = toRunWeek(asOfWeek, weeks)
  if (fromWeek >= toWeek) return completed
  const parts = completed.map(({ part }) => part)
  const elementIds = central.run.market.elements.map(({ id }) => id)
  const compiled = compileParts(parts, { materials, elementIds })
  const rows = createRecipeRows(compiled.recipes, { weeks: toWeek + 1, fromWeek })
  rows.fill(toMarketState(central.run))
  const deliveries = createClassRun(rows)
  const brought = [...completed]
  for (const terms of compiled.classes) {
    deliveries.run(terms)
    for (const index of terms.parts) {
      const known = completed[index]
      if (known === undefined || isAssumed(known)) continue
      const left = deliveries.leftWeeks(readAt(compiled.stockWeeks, index))
      brought[index] = { ...known, part: { ...known.part, stockDays: left * DAYS_PER_WEEK } }
    }
  }
  return brought
}

function isAssumed({ assumptions }: CompletedPart): boolean {
  return assumptions.some(({ field }) => field === 'stockDays')
}
