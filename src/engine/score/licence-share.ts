import { type BuyerMarket } from '@/domain/market/buyer-market'
import { separationShareOf, type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type TradeForm } from '@/domain/record/history'
import { factorAt } from '@/engine/model/windows'
import { actsOnForm } from '@/engine/model/withheld'

/** Whose supply is looked at: of which element, in which form, where and when. */
export type LicenceQuestion = {
  readonly elementId: string
  readonly form: TradeForm
  readonly buyer: BuyerMarket
  /** Weeks after the baseline date; any real number. */
  readonly week: number
}

/**
 * Return the share of the supply of a buyer's market that China's export licences withhold on a day, 0 to 1
 * (docs/model.md §2, K): (1 − ψ)·ℓ outside China; 0 in China.
 */
export function licenceShareOf(
  market: Pick<Market, 'elements' | 'plants'>,
  { licenceWindows, plantWindows = [] }: Pick<Scenario, 'licenceWindows' | 'plantWindows'>,
  { elementId, form, buyer, week }: LicenceQuestion,
): number {
  if (buyer === 'china') return 0
  const windows = licenceWindows.filter(
    (window) => window.elementIds.includes(elementId) && actsOnForm(window, form),
  )
  const ownShare = ownShareOf(market, { plantWindows }, elementId, week)
  return (1 - ownShare) * (1 - factorAt(windows, week))
}

/** Return the share of demand outside China that is separated there by the plants that run in a week [ψ], 0 to 1. */
export function ownShareOf(
  { elements, plants = [] }: Pick<Market, 'elements' | 'plants'>,
  { plantWindows = [] }: Pick<Scenario, 'plantWindows'>,
  elementId: string,
  week: number,
): number {
  const stopped = plants.reduce((sum, plant) => {
    const own = plantWindows.filter(({ plantId }) => plantId === plant.id)
    return sum + separationShareOf(plant, elementId) * (1 - factorAt(own, week))
  }, 0)
  const whole = elements.find(({ id }) => id === elementId)?.exChinaOwnShare ?? 0
  return whole * (1 - stopped)
}
