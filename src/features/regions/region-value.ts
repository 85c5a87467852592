import { type ElementRecord, type RegionRecord } from '@/domain/record/record'

const KG_PER_TONNE = 1000

type Basket = Pick<RegionRecord, 'basket'>
type Mine = Pick<RegionRecord, 'id' | 'output' | 'basket'>
type Priced = Pick<ElementRecord, 'id' | 'basePriceUsdPerKg'>

/** Return the part of each element in a region's oxide, 0 to 1, summing to 1; what is not available counts as none. */
export function toContent(
  { basket }: Basket,
  elements: readonly Pick<ElementRecord, 'id'>[],
): ReadonlyMap<string, number> {
  const amounts = elements.map(({ id }) => basket.value[id] ?? 0)
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return new Map(elements.map(({ id }, index) => [id, (amounts[index] ?? 0) / total]))
}

/** Return the oxide value of one tonne of a region's basket at base prices, USD per t REO. */
export function toBasketValue(region: Basket, elements: readonly Priced[]): number {
  const content = toContent(region, elements)
  return elements.reduce(
    (value, { id, basePriceUsdPerKg }) =>
      value + (content.get(id) ?? 0) * basePriceUsdPerKg.value * KG_PER_TONNE,
    0,
  )
}

/** Return what a region is paid for a year's output at base prices, USD per year. */
export function toYearlyValue(
  region: Pick<RegionRecord, 'output' | 'basket' | 'payability'>,
  elements: readonly Priced[],
): number {
  return region.output.value * toBasketValue(region, elements) * region.payability.value
}

/** Return the region's part of all mine output of the record, t REO, 0 to 1. */
export function toWorldShare(region: Mine, regions: readonly Mine[]): number {
  return region.output.value / regions.reduce((sum, { output }) => sum + output.value, 0)
}

/** Return the region's part of the world's mine supply of each element, 0 to 1, largest first. */
export function toElementShares(
  region: Mine,
  regions: readonly Mine[],
  elements: readonly Pick<ElementRecord, 'id'>[],
): readonly { readonly elementId: string; readonly share: number }[] {
  const supplies = regions.map((mine) => ({
    id: mine.id,
    output: mine.output.value,
    content: toContent(mine, elements),
  }))
  const own = supplies.find(({ id }) => id === region.id)
  return elements
    .map(({ id }) => {
      const supply = (row: (typeof supplies)[number]): number =>
        row.output * (row.content.get(id) ?? 0)
      const world = supplies.reduce((sum, row) => sum + supply(row), 0)
      return { elementId: id, share: own === undefined ? 0 : supply(own) / world }
    })
    .toSorted((a, b) => b.share - a.share)
}
