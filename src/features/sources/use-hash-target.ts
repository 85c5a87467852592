import { useEffect, useState } from 'react'

/** Return the id that the address points at, `#usgs_mcs2026`, as it changes. */
export function useHashTarget(): string {
  const [target, setTarget] = useState(readHash)
  useEffect(() => {
    const follow = (): void => setTarget(readHash())
    window.addEventListener('hashchange', follow)
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
      window.removeEventListener('popstate', follow)
    }
  }, [])
  return target
}

/** Bring the element called `id` into view and give it the focus, as soon as it is there. */
export function useArrival(id: string, isThere: boolean): void {
  useEffect(() => {
    if (id === '' || !isThere) return
    const place = document.getElementById(id)
    if (place === null) return
    place.tabIndex = -1
    place.scrollIntoView({ block: 'start' })
    place.focus({ preventScroll: true })
  }, [id, isThere])
}

function readHash(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1))
  } catch {
    return ''
  }
}
