import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useSearch } from 'wouter'
import { isCivilDate } from '@/lib/civil-date'
import { DataProvider, useData } from '@/data/data-context'
import { KNOWN_ON_KEY } from '@/state/address/view-codec'
import { useAmendedNote } from '@/state/corrections/amended-note'
// `import type` leaves nothing behind: what watches stays out of the first view.
import type { AmendedAccess } from './corrections/watch-amendments'

type AmendedRecordProps = { readonly children: ReactNode }

/**
 * Lays the reader's accepted amendments over the record for everything below, as known on the day that the address
 * names. Without either nothing is loaded for it.
 */
export function AmendedRecord({ children }: AmendedRecordProps) {
  const access = useData()
  const cache = useQueryClient()
  const named = new URLSearchParams(useSearch()).get(KNOWN_ON_KEY) ?? ''
  const knownOn = isCivilDate(named) ? named : null
  const isAmended = useAmendedNote((note) => note.isAmended)
  const isPlain = !isAmended && knownOn === null
  const [amended, setAmended] = useState<AmendedAccess>()
  // Accepting the first amendment changes the page that is open and must not draw it anew.
  const [isOpening, setOpening] = useState(!isPlain)
  const { edition } = access
  useEffect(() => {
    if (isPlain) return undefined
    const watch: { isGone: boolean; stop?: () => void } = { isGone: false }
    const start = async (): Promise<void> => {
      const { watchAmendments } = await import('./corrections/watch-amendments')
      if (watch.isGone) return
      watch.stop = watchAmendments({ edition, cache, knownOn }, (next) => {
        setAmended(next)
        setOpening(false)
      })
    }
    void start()
    return () => {
      watch.isGone = true
      watch.stop?.()
    }
  }, [isPlain, edition, cache, knownOn])
  // Until they are laid over it, the record without the amendments would be a wrong answer.
  if (isOpening && !isPlain) return <output>Loading your amendments…</output>
  return (
    <DataProvider value={isPlain || amended === undefined ? access : { ...access, ...amended }}>
      {children}
    </DataProvider>
  )
}
