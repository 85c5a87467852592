import { type QueryClient } from '@tanstack/react-query'
import { type CivilDate } from '@/lib/civil-date'
import { toAmendedQueries } from '@/data/amended-queries'
import { type DataAccess } from '@/data/data-context'
import { correctionSession, useCorrectionStore } from '@/state/corrections/correction-store'

/** Where the record comes from, and on which day it was known. */
type Watched = Pick<DataAccess, 'edition'> & {
  readonly cache: QueryClient
  readonly knownOn: CivilDate | null
}

/** What to ask for the record with amendments laid over it, and those amendments. */
export type AmendedAccess = Required<Pick<DataAccess, 'queries' | 'amendments'>>

/** Tell `onAmended` what to ask whenever the reader's amendments change; returns what ends it. */
export function watchAmendments(
  { edition, cache, knownOn }: Watched,
  onAmended: (amended: AmendedAccess) => void,
): () => void {
  const watch: { isGone: boolean; count: number } = { isGone: false, count: 0 }
  const tell = async (): Promise<void> => {
    watch.count += 1
    const { count } = watch
    const { amendments } = useCorrectionStore.getState().history.present
    const queries = await toAmendedQueries({ edition }, cache, { amendments, knownOn })
    if (!watch.isGone && count === watch.count) onAmended({ queries, amendments })
  }
  const unsubscribe = useCorrectionStore.subscribe((state, before) => {
    if (state.history.present !== before.history.present) void tell()
  })
  const start = async (): Promise<void> => {
    await correctionSession.start()
    await tell()
  }
  void start()
  return () => {
    watch.isGone = true
    unsubscribe()
  }
}
