import { readAt } from '@/lib/read-at'
import { type PartPath } from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { refuse } from '@/engine/model/model-error'
import { type RunPair } from '@/engine/model/run-pair'
import { checkParts } from './check-parts'
import { compileParts, type CompiledParts } from './compile-parts'
import { stateRow, toMarketState, type MarketState } from './market-state'
import { DAYS_PER_WEEK } from './origin'
import { createRecipeRows } from './recipe-rows'
import { toRunWeek } from '@/engine/score/supply-gap'

/** One part and the run that acts on it. */
export type PartPathRequest = {
  readonly run: RunPair
  readonly part: Part
  readonly materials: readonly Material[]
  /** When the stock was counted, weeks after the baseline date; 0 by default. */
  readonly countedAt?: number | undefined
}

/** Follow one part through the weeks of a run, step by step; throws a `ModelError` on a faulty part. */
export function followPart({ run, part, materials, countedAt = 0 }: PartPathRequest): PartPath {
  const elementIds = run.market.elements.map(({ id }) => id)
  refuse(checkParts([part], { materials, elementIds }))
  const compiled = compileParts([part], { materials, elementIds })
  const state = toMarketState(run)
  const firstWeek = toRunWeek(countedAt, state.weeks)
  const rows = createRecipeRows(compiled.recipes, { weeks: state.weeks, fromWeek: firstWeek })
  rows.fill(state)
  const toAllocation = (served: number) =>
    Math.max(part.secondSourceShare, part.protectedShare + (1 - part.protectedShare) * served)
  const allocation = rows.served.slice(firstWeek).map(toAllocation)
  const need = readAt(compiled.weeklyUsage, 0)
  const flows = toFlows(allocation, readAt(compiled.stockWeeks, 0) * need, need)
  const open = 1 - part.priceFixedShare
  return {
    firstWeek,
    allocation,
    elementAllocation: Object.fromEntries(
      toElementRows(compiled, state, firstWeek).map(([id, row]) => [id, row.map(toAllocation)]),
    ),
    ...flows,
    coverDays: flows.stockKg.map((stock) => (stock / need) * DAYS_PER_WEEK),
    extraCostUsd: flows.receiptsKg.map(
      (receipts, week) => receipts * open * readAt(rows.rise, firstWeek + week),
    ),
  }
}

/** Receive, use and miss week by week; use is `need` kg every week. */
function toFlows(allocation: Float64Array, startStock: number, need: number) {
  const receiptsKg = allocation.map((share) => share * need)
  const stockKg = new Float64Array(allocation.length)
  const servedKg = new Float64Array(allocation.length)
  let stock = startStock
  receiptsKg.forEach((receipts, week) => {
    stockKg[week] = stock
    servedKg[week] = Math.min(need, stock + receipts)
    stock += receipts - readAt(servedKg, week)
  })
  return { receiptsKg, stockKg, servedKg, missedKg: servedKg.map((served) => need - served) }
}

function toElementRows(
  { recipes, elementIds }: CompiledParts,
  state: MarketState,
  firstWeek: number,
): readonly (readonly [string, Float64Array])[] {
  return recipes.flatMap((recipe) =>
    recipe.elements.map((element) => {
      const first = stateRow(state, recipe, element)
      const row = state.served.slice(first + firstWeek, first + state.weeks)
      return [elementIds[element] ?? '', row] as const
    }),
  )
}
