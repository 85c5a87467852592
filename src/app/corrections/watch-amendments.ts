import { type QueryClient } from '@tanstack/react-query'
import { type CivilDate } from '@/lib/civil-date'
import { toAmendedQueries } from '@/data/amended-queries'
import { type DataAccess } from '@/data/data-context'
import { type RecordQueries } from '@/data/record-queries'
import { correctionSession, useCorrectionStore } from '@/state/corrections/correction-store'

/** Where the record comes from, and on which day it was known. */
type Watched = Pick<DataAccess, 'edition'> & {
  readonly cache: QueryClient
  readonly knownOn: CivilDate | null
}

/** Tell `onQueries` what to ask whenever the reader's amendments change; returns what ends it. */
export function watchAmendments(
  { edition, cache, knownOn }: Watched,
  onQueries: (queries: RecordQueries) => void,
): () => void {
  const watch: { isGone: boolean; count: number } = { isGone: false, count: 0 }
  const tell = async (): Promise<void> => {
    watch.count += 1
    const { count } = watch
    const { amendments } = useCorrectionStore.getState().history.present
    const queries = await toAmendedQueries({ edition }, cache, { amendments, knownOn })
    if (!watch.isGone && count === watch.count) onQueries(queries)
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
