import { type MarketElement } from '@/domain/market/market'
import { type Material } from './material'

/** What amounts of a list are measured against before they are believed, by the id of the material. */
export type Bounds = {
  /** How much of the material the world's mines could make in a year, were it made of nothing else, kg. */
  readonly worldKgPerYear: Readonly<Record<string, number>>
  /** What the oxides in a kilogram of it cost before the disruption, US dollars. */
  readonly usdPerKg: Readonly<Record<string, number>>
}

/** What is known of the market before the disruption. */
type MinedMarket = {
  readonly elements: readonly Pick<MarketElement, 'id' | 'basePriceUsdPerKg'>[]
  readonly regions: readonly {
    readonly outputTonnesPerYear: number
    /** Relative content of each oxide; null where nobody states it. */
    readonly basket: Readonly<Record<string, number | null>>
  }[]
}

/** Return what amounts are measured against: the output of all mines and the prices before the disruption. */
export function toBounds(
  { elements, regions }: MinedMarket,
  materials: readonly Pick<Material, 'id' | 'contents'>[],
): Bounds {
  const mined = new Map<string, number>()
  for (const { outputTonnesPerYear, basket } of regions) {
    const sum = elements.reduce((total, { id }) => total + (basket[id] ?? 0), 0)
    for (const { id } of elements) {
      const kg = sum === 0 ? 0 : (outputTonnesPerYear * 1000 * (basket[id] ?? 0)) / sum
      mined.set(id, (mined.get(id) ?? 0) + kg)
    }
  }
  const prices = new Map(elements.map(({ id, basePriceUsdPerKg }) => [id, basePriceUsdPerKg]))
  const of = (toValue: (contents: readonly (readonly [string, number])[]) => number) =>
    Object.fromEntries(materials.map(({ id, contents }) => [id, toValue(toShares(contents))]))
  return {
    worldKgPerYear: of((shares) =>
      shares.reduce(
        (least, [id, share]) => Math.min(least, (mined.get(id) ?? Infinity) / share),
        Infinity,
      ),
    ),
    usdPerKg: of((shares) =>
      shares.reduce((sum, [id, share]) => sum + (prices.get(id) ?? 0) * share, 0),
    ),
  }
}

function toShares(contents: Material['contents']): readonly (readonly [string, number])[] {
  return Object.entries(contents).flatMap(([id, { value }]) => (value > 0 ? [[id, value]] : []))
}
