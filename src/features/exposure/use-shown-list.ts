import { useDeferredValue } from 'react'
import { type BuyerList } from '@/domain/buyer-list'
import { type DataState } from '@/data/panel-state'
import { useExposure } from '@/data/use-exposure'
import { type Assessed } from '@/data/assess-exposure'
import { useSampleList } from '@/data/use-sample-list'
import { usePartsList } from '@/state/use-parts-list'
import { usePartsSession } from '@/state/use-parts-session'
import { useView } from '@/state/use-view'

/** The list that is shown, what happens to it, and what a panel can show until that is known. */
export type ShownList = {
  /** The buyer's own, or the sample while there is none; undefined until that is known. */
  readonly list: BuyerList | undefined
  readonly assessed: Assessed | undefined
  readonly state: DataState
}

/** Return the list that is shown and what happens to it under the page's day and outlook. */
export function useShownList(): ShownList {
  const isLoaded = usePartsSession()
  const own = usePartsList()
  const sample = useSampleList()
  const list = own ?? (isLoaded ? sample.list : undefined)
  const { view } = useView()
  const { asOf, outlook } = useDeferredValue(view)
  const { assessed, state } = useExposure(list, asOf, outlook)
  if (list === undefined) {
    return { list, assessed, state: isLoaded ? sample.state : { kind: 'loading' } }
  }
  return { list, assessed, state }
}
