import { useOffline } from './offline-store'

/** Pauses between two questions to the site's server while the page is in view, in milliseconds. */
const ASK_AGAIN = { there: 120_000, gone: 10_000 } as const

/**
 * Find out from answers whether the site's server is there, and tell {@link useOffline}.
 *
 * `navigator.onLine` is true on a network that leads nowhere, and in some browsers always. Asked at once, when the
 * browser's network changes, when the reader comes back, when an answer failed, and now and then while the page is seen.
 */
export function watchServer(ask: () => Promise<boolean>): void {
  const next: { timer?: ReturnType<typeof setTimeout> } = {}
  const look = async (): Promise<void> => {
    clearTimeout(next.timer)
    const isServerThere = await ask()
    useOffline.setState({ isServerThere })
    clearTimeout(next.timer)
    if (document.visibilityState === 'hidden') return
    next.timer = setTimeout(lookSoon, isServerThere ? ASK_AGAIN.there : ASK_AGAIN.gone)
  }
  const lookSoon = (): void => void look()
  for (const change of ['online', 'offline']) window.addEventListener(change, lookSoon)
  document.addEventListener('visibilitychange', lookSoon)
  useOffline.setState({ askServer: lookSoon })
  lookSoon()
}
