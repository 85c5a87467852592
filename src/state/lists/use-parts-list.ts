import { type BuyerList } from '@/domain/parts/buyer-list'
import { usePartsStore } from './parts-store'
import { activeList } from './parts-workspace'

/** Return the buyer's list that is shown; undefined when there is none. */
export function usePartsList(): BuyerList | undefined {
  return usePartsStore(({ history }) => activeList(history.present))
}
