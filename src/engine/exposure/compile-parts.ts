import { formOf, type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { type Channel } from './market-state'
import { DAYS_PER_WEEK } from './origin'

/** A material in one market: what a delivery of it takes. Parts of one recipe share supply and price. */
export type Recipe = Channel & {
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
  const formsOf = new Map(materials.map((material) => [material.id, formOf(material)]))
  const recipes = createIndex<Recipe>()
  const recipeOf = parts.map(({ market, materialId, contents }) => {
    const form = formsOf.get(materialId) ?? 'compound'
    return recipes.place(
      `${market} ${form} ${contents === undefined ? materialId : JSON.stringify(contents)}`,
      () => toRecipe({ market, form }, contents ?? contentsOf.get(materialId) ?? {}, elementIds),
    )
  })
  return {
    parts,
    elementIds,
    recipes: recipes.items,
    recipeOf,
    classes: groupParts(parts, recipeOf),
    stockWeeks: toColumn(parts, ({ stockDays }) => stockDays / DAYS_PER_WEEK),
    weeklyUsage: toColumn(parts, ({ usageKgPerYear }) => usageKgPerYear / WEEKS_PER_YEAR),
    openUsage: toColumn(
      parts,
      ({ usageKgPerYear, priceFixedShare }) =>
        (usageKgPerYear * (1 - priceFixedShare)) / WEEKS_PER_YEAR,
    ),
    weeklyRevenue: toColumn(
      parts,
      ({ revenueUsdPerYear = 0 }) => revenueUsdPerYear / WEEKS_PER_YEAR,
    ),
  }
}

/** Return one number per part; `Float64Array.from` takes several times as long. */
function toColumn(parts: readonly Part[], pick: (part: Part) => number): Float64Array {
  const column = new Float64Array(parts.length)
  parts.forEach((part, index) => {
    column[index] = pick(part)
  })
  return column
}

function toValues(contents: Material['contents']): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(contents).map(([id, { value }]) => [id, value]))
}

/** Elements of which there is nothing play no part. */
function toRecipe(
  channel: Channel,
  contents: Readonly<Record<string, number>>,
  elementIds: readonly string[],
): Recipe {
  const contained = elementIds.flatMap((id, element) => {
    const content = Object.hasOwn(contents, id) ? (contents[id] ?? 0) : 0
    return content > 0 ? [{ element, content }] : []
  })
  return {
    ...channel,
    elements: contained.map(({ element }) => element),
    contents: contained.map(({ content }) => content),
  }
}

/** Shares are told apart by number, which is much faster than by their text. */
function groupParts(parts: readonly Part[], recipeOf: readonly number[]): readonly SupplyClass[] {
  const classes: (SupplyClass & { readonly parts: number[] })[] = []
  const places = new Map<number, Map<number, Map<number, number>>>()
  parts.forEach(({ protectedShare, secondSourceShare }, index) => {
    const recipe = recipeOf[index] ?? 0
    const found = within(within(places, recipe), protectedShare)
    const place = found.get(secondSourceShare)
    const members = place === undefined ? undefined : classes[place]?.parts
    if (members !== undefined) {
      members.push(index)
      return
    }
    found.set(secondSourceShare, classes.length)
    classes.push({ recipe, protectedShare, secondSourceShare, parts: [index] })
  })
  return classes
}

/** Return the map under a key, made when it is not there yet. */
function within<Inner>(maps: Map<number, Map<number, Inner>>, key: number): Map<number, Inner> {
  const found = maps.get(key) ?? new Map<number, Inner>()
  maps.set(key, found)
  return found
}

/** Collect items so that those with the same name share a place. */
function createIndex<Item>() {
  const items: Item[] = []
  const places = new Map<string, number>()
  return {
    items,
    place: (name: string, make: () => Item): number => {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, items.length)
      return items.push(make()) - 1
    },
  }
}
