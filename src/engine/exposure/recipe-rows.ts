import { readAt } from '@/lib/read-at'
import { type Recipe } from './compile-parts'
import { stateRow, type MarketState } from './market-state'

/** What each recipe can get and what it costs more, week by week; the weeks of a recipe lie in a row. */
export type RecipeRows = {
  readonly weeks: number
  /** Share of use that the scarcest element allows, 0 to 1. */
  readonly served: Float64Array
  /** Rise of the price of the oxides in a kg of material, USD. */
  readonly rise: Float64Array
  /** Work out both for a run. */
  readonly fill: (state: MarketState) => void
}

/**
 * Set up rows for some recipes.
 *
 * A material is made with all its elements or not at all, so that the scarcest element binds (Liebig's law).
 */
export function createRecipeRows(recipes: readonly Recipe[], weeks: number): RecipeRows {
  const served = new Float64Array(recipes.length * weeks)
  const rise = new Float64Array(recipes.length * weeks)

  function addElement(state: MarketState, from: number, to: number, content: number): void {
    for (let week = 0; week < weeks; week += 1) {
      const least = readAt(served, to + week)
      const share = readAt(state.served, from + week)
      served[to + week] = share < least ? share : least
      rise[to + week] = readAt(rise, to + week) + content * readAt(state.rise, from + week)
    }
  }

  return {
    weeks,
    served,
    rise,
    fill: (state) => {
      served.fill(1)
      rise.fill(0)
      recipes.forEach(({ market, elements, contents }, place) => {
        elements.forEach((element, position) => {
          const content = contents[position] ?? 0
          addElement(state, stateRow(state, market, element), place * weeks, content)
        })
      })
    },
  }
}
