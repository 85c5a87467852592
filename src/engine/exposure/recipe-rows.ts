import { readAt } from '@/lib/read-at'
import { type Recipe } from './compile-parts'
import { stateRow, type MarketState } from './market-state'

/** What each recipe can get and what it costs more, from the week in which stocks were counted; the weeks of a recipe lie in a row. */
export type RecipeRows = {
  readonly weeks: number
  readonly fromWeek: number
  /** Share of use that the scarcest element allows, 0 to 1. */
  readonly served: Float64Array
  /** Rise of the price of the oxides in a kg of material, USD. */
  readonly rise: Float64Array
  /** Use that is not served up to the end of a week, in weeks of use; it never falls. */
  readonly missing: Float64Array
  /** Least share served in a week or any later one; it never falls. */
  readonly later: Float64Array
  /** Sums of the rise, and of the rise times the share served, by recipe: USD per kg of weekly use. */
  readonly riseSum: Float64Array
  readonly servedRiseSum: Float64Array
  /** Work out all of it for a run. */
  readonly fill: (state: MarketState) => void
}

/**
 * Set up rows for some recipes over `weeks` weeks, of which those before `fromWeek` touch no part.
 *
 * A material is made with all its elements or not at all, so that the scarcest element binds (Liebig's law).
 */
export function createRecipeRows(
  recipes: readonly Recipe[],
  { weeks, fromWeek }: { readonly weeks: number; readonly fromWeek: number },
): RecipeRows {
  const ofWeeks = () => new Float64Array(recipes.length * weeks)
  const ofRecipes = () => new Float64Array(recipes.length)
  const own = {
    served: ofWeeks(),
    rise: ofWeeks(),
    missing: ofWeeks(),
    later: ofWeeks(),
    riseSum: ofRecipes(),
    servedRiseSum: ofRecipes(),
  }

  function addElement(state: MarketState, from: number, to: number, content: number): void {
    const { served, rise } = own
    const { served: servedOf, rise: riseOf } = state
    const end = weeks
    for (let week = fromWeek; week < end; week += 1) {
      const least = readAt(served, to + week)
      const share = readAt(servedOf, from + week)
      served[to + week] = share < least ? share : least
      rise[to + week] = readAt(rise, to + week) + content * readAt(riseOf, from + week)
    }
  }

  function sumUp(place: number): void {
    const { served, rise, missing } = own
    const first = place * weeks + fromWeek
    const end = (place + 1) * weeks
    let gone = 0
    let risen = 0
    let paid = 0
    for (let at = first; at < end; at += 1) {
      const share = readAt(served, at)
      const more = readAt(rise, at)
      gone += 1 - share
      risen += more
      paid += share * more
      missing[at] = gone
    }
    own.riseSum[place] = risen
    own.servedRiseSum[place] = paid
  }

  function lookAhead(place: number): void {
    const { served, later } = own
    const first = place * weeks + fromWeek
    let least = 1
    for (let at = (place + 1) * weeks - 1; at >= first; at -= 1) {
      const share = readAt(served, at)
      if (share < least) least = share
      later[at] = least
    }
  }

  function fill(state: MarketState): void {
    own.served.fill(1)
    own.rise.fill(0)
    recipes.forEach((recipe, place) => {
      const { elements, contents } = recipe
      elements.forEach((element, position) => {
        const content = contents[position] ?? 0
        addElement(state, stateRow(state, recipe, element), place * weeks, content)
      })
      sumUp(place)
      lookAhead(place)
    })
  }

  return { weeks, fromWeek, ...own, fill }
}
