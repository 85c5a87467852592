import { useOffline, type OfflineKeeping } from './offline-store'
import { useIsOnline } from './use-is-online'

const KEEPING_WORDS: Readonly<Record<OfflineKeeping, string>> = {
  unknown: '',
  saving: 'Saving this site for offline use…',
  saved: 'Saved for offline use.',
  failed: 'This site could not be saved for offline use.',
  impossible: 'This browser does not keep pages for offline use here.',
}

/** Say whether there is a network, and whether the page can do without. */
export function OfflineWords() {
  const isOnline = useIsOnline()
  const keeping = useOffline((state) => state.keeping)
  const isShownFromHere = !isOnline && keeping === 'saved'
  return (
    <output>
      {isShownFromHere
        ? 'No network: shown from what this browser has saved.'
        : `${isOnline ? '' : 'No network. '}${KEEPING_WORDS[keeping]}`}
    </output>
  )
}
