import { type Material } from '@/domain/material'
import { type BuyerMarket, type Part } from '@/domain/part'
import { WEEKS_PER_YEAR } from '@/engine/constants'
import { DAYS_PER_WEEK } from './origin'

/** A material in one market: what a delivery of it takes. Parts of one recipe share supply and price. */
export type Recipe = {
  readonly market: BuyerMarket
  /** Places of its elements in the market's list. */
  readonly elements: readonly number[]
  /** Content of each of them, kg of oxide per kg of material. */
  readonly contents: readonly number[]
}

/** Parts that get the same share of their use in every week: one recipe, one protection, one second source. */
export type SupplyClass = {
  readonly recipe: number
  readonly protectedShare: number
  readonly secondSourceShare: number
  /** Places of its parts in the list. */
  readonly parts: readonly number[]
}

/** A list of parts laid out for many runs; symbols of docs/model.md in brackets. */
export type CompiledParts = {
  readonly parts: readonly Part[]
  readonly elementIds: readonly string[]
  readonly recipes: readonly Recipe[]
  /** Recipe of each part. */
  readonly recipeOf: readonly number[]
  readonly classes: readonly SupplyClass[]
  /** Stock of each part in weeks of use. */
  readonly stockWeeks: Float64Array
  /** Use of each part, kg per week [U / W]. */
  readonly weeklyUsage: Float64Array
  /** Use whose price follows the market, kg per week. */
  readonly openUsage: Float64Array
  /** Revenue that hangs on each part, USD per week; 0 where it is not known. */
  readonly weeklyRevenue: Float64Array
}

/** Lay out parts that pass `checkParts` for a market with `elementIds`. */
export function compileParts(
  parts: readonly Part[],
  { materials, elementIds }: { materials: readonly Material[]; elementIds: readonly string[] },
): CompiledParts {
  const contentsOf = new Map(materials.map(({ id, contents }) => [id, toValues(contents)]))
  const recipes = createIndex<Recipe>()
  const recipeOf = parts.map(({ market, materialId, contents }) =>
    recipes.place(toRecipe(market, contents ?? contentsOf.get(materialId) ?? {}, elementIds)),
  )
  return {
    parts,
    elementIds,
    recipes: recipes.items,
    recipeOf,
    classes: groupParts(parts, recipeOf),
    stockWeeks: Float64Array.from(parts, ({ stockDays }) => stockDays / DAYS_PER_WEEK),
    weeklyUsage: Float64Array.from(parts, ({ usageKgPerYear }) => usageKgPerYear / WEEKS_PER_YEAR),
    openUsage: Float64Array.from(
      parts,
      ({ usageKgPerYear, priceFixedShare }) =>
        (usageKgPerYear * (1 - priceFixedShare)) / WEEKS_PER_YEAR,
    ),
    weeklyRevenue: Float64Array.from(
      parts,
      ({ revenueUsdPerYear = 0 }) => revenueUsdPerYear / WEEKS_PER_YEAR,
    ),
  }
}

function toValues(contents: Material['contents']): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(contents).map(([id, { value }]) => [id, value]))
}

/** Elements of which there is nothing play no part. */
function toRecipe(
  market: BuyerMarket,
  contents: Readonly<Record<string, number>>,
  elementIds: readonly string[],
): Recipe {
  const held = elementIds.flatMap((id, element) => {
    const content = Object.hasOwn(contents, id) ? (contents[id] ?? 0) : 0
    return content > 0 ? [{ element, content }] : []
  })
  return {
    market,
    elements: held.map(({ element }) => element),
    contents: held.map(({ content }) => content),
  }
}

function groupParts(parts: readonly Part[], recipeOf: readonly number[]): readonly SupplyClass[] {
  const members: number[][] = []
  const classes = createIndex<Omit<SupplyClass, 'parts'>>()
  parts.forEach(({ protectedShare, secondSourceShare }, index) => {
    const recipe = recipeOf[index] ?? 0
    const place = classes.place({ recipe, protectedShare, secondSourceShare })
    const list = members[place]
    if (list === undefined) members[place] = [index]
    else list.push(index)
  })
  return classes.items.map((item, place) => ({ ...item, parts: members[place] ?? [] }))
}

/** Collect items so that equal ones share a place. */
function createIndex<Item extends object>() {
  const items: Item[] = []
  const places = new Map<string, number>()
  return {
    items,
    place: (item: Item): number => {
      const key = JSON.stringify(item)
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, items.length)
      return items.push(item) - 1
    },
  }
}
