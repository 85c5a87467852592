import { useOffline, type OfflineKeeping } from './offline-store'
import { useSyncExternalStore } from 'react'

/** Return whether the page has a network: the browser says so, and the site's server answered when last asked. */
function useIsOnline(): boolean {
  const hasNetwork = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const isServerThere = useOffline((state) => state.isServerThere)
  return hasNetwork && isServerThere
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

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
