import { useCallback, useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { fromPage, readPresentAddress, toPresentAddress, toPresentState } from './present-address'

/** Where a presentation is, and the ways through it. */
export type Presenting = {
  readonly deckId: string
  /** From 1; beyond the last slide it is the last. */
  readonly step: number
  readonly goTo: (step: number) => void
  /** End it, and return to exactly where it began. */
  readonly end: () => void
}

/** Follow the address of a presentation. */
export function usePresenting(count: number): Presenting {
  const search = useSearch()
  const [, navigate] = useLocation()
  const { deckId, step: asked } = readPresentAddress(search)
  const step = Math.max(1, Math.min(asked, count))
  const goTo = useCallback(
    (next: number) => {
      const bounded = Math.max(1, Math.min(next, count))
      const { state } = window.history
      navigate(toPresentAddress({ deckId, step: bounded }), { replace: true, state })
    },
    [deckId, count, navigate],
  )
  const end = useCallback(() => {
    if (fromPage(window.history.state) === null) navigate('/decks', { replace: true })
    else window.history.back()
  }, [navigate])
  return { deckId, step, goTo, end }
}

/** Begin to present a deck over the page that is open. */
export function useStartPresenting(): (deckId: string, step?: number) => void {
  const [, navigate] = useLocation()
  return useCallback(
    (deckId, step = 1) => {
      const { pathname, search } = window.location
      navigate(toPresentAddress({ deckId, step }), { state: toPresentState(pathname + search) })
    },
    [navigate],
  )
}

/** Fill the screen while a presentation runs; where the browser refuses, it runs in the window. */
export function useFullScreen(onLeft: () => void): void {
  useEffect(() => {
    const root = document.documentElement
    // A reload or an address cannot ask for it; a press of a key or button can.
    const mayAsk = document.fullscreenElement === null && navigator.userActivation?.isActive
    if (mayAsk) root.requestFullscreen?.().catch(() => undefined)
    const follow = () => {
      if (document.fullscreenElement === null) onLeft()
    }
    document.addEventListener('fullscreenchange', follow)
    return () => {
      document.removeEventListener('fullscreenchange', follow)
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
    }
  }, [onLeft])
}
