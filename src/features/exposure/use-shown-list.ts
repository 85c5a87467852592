import { useDeferredValue } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type DataState } from '@/data/panel-state'
import { useStagedExposure } from '@/data/use-exposure'
import { type Assessed } from '@/model/exposure'
import { useSampleList } from '@/data/use-sample-list'
import { usePartsList, usePartsSession } from '@/state/lists/parts-store'
import { useView } from '@/state/address/use-view'
import { useExposureStage, type ShownStage } from './scenario/use-exposure-stage'

/** The list that is shown, what happens to it, and what a panel can show until that is known. */
export type ShownList = {
  /** The buyer's own, or the sample while there is none; undefined until that is known. */
  readonly list: BuyerList | undefined
  readonly assessed: Assessed | undefined
  readonly state: DataState
  /** Share of a long list that is worked out, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
  /** Which scenario the list is put into. */
  readonly shownStage: ShownStage
}

/** Return the list that is shown and what happens to it under the page's day and scenario. */
export function useShownList(): ShownList {
  const isLoaded = usePartsSession()
  const own = usePartsList()
  const sample = useSampleList()
  const list = own ?? (isLoaded ? sample.list : undefined)
  const { view } = useView()
  const shownStage = useExposureStage(useDeferredValue(view))
  const { assessed, state, share } = useStagedExposure(list, shownStage.stage)
  if (list === undefined) {
    const waiting: DataState = isLoaded ? sample.state : { kind: 'loading' }
    return { list, assessed, state: waiting, shownStage }
  }
  const isStaged = shownStage.state.kind === 'ready'
  return { list, assessed, state: isStaged ? state : shownStage.state, share, shownStage }
}
