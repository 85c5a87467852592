import { useSyncExternalStore } from 'react'
import { useOffline } from './offline-store'

/** Return whether the page has a network: the browser says so, and the site's server answered when last asked. */
export function useIsOnline(): boolean {
  const hasNetwork = useSyncExternalStore(subscribe, () => navigator.onLine)
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
