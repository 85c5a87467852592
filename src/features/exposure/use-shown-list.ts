import { useDeferredValue } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type DataState } from '@/data/panel-state'
import { useExposureOf } from '@/data/use-exposure'
import { type Assessed } from '@/model/exposure'
import { useSampleList } from '@/data/use-sample-list'
import { usePartsList, usePartsSession } from '@/state/lists/parts-store'
import { useView } from '@/state/address/use-view'
import { useShownScenario, type ShownScenario } from './scenario/use-shown-scenario'

/** The list that is shown, what happens to it, and what a panel can show until that is known. */
export type ShownList = {
  /** The buyer's own, or the sample while there is none; undefined until that is known. */
  readonly list: BuyerList | undefined
  readonly assessed: Assessed | undefined
  readonly state: DataState
  /** Share of a long list that is worked out, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
  /** Which scenario the list is put into. */
  readonly shownScenario: ShownScenario
}

/** Return the list that is shown and what happens to it under the page's day and scenario. */
export function useShownList(): ShownList {
  const isLoaded = usePartsSession()
  const own = usePartsList()
  const sample = useSampleList()
  const list = own ?? (isLoaded ? sample.list : undefined)
  const { view } = useView()
  const shownScenario = useShownScenario(useDeferredValue(view))
  const { assessed, state, share } = useExposureOf(list, shownScenario.scenarioRuns, view.market)
  if (list === undefined) {
    const waiting: DataState = isLoaded ? sample.state : { kind: 'loading' }
    return { list, assessed, state: waiting, shownScenario }
  }
  const isReady = shownScenario.state.kind === 'ready'
  return { list, assessed, state: isReady ? state : shownScenario.state, share, shownScenario }
}
