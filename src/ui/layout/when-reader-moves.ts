/** What a reader does first: any of them says that somebody is there. */
const SIGNS = [
  'keydown',
  'pointerdown',
  'pointermove',
  'scroll',
  'touchstart',
  'wheel',
  'beforeprint',
]

/** Rest after which what nobody asked for is there all the same: for who listens to the page rather than moves in it. */
const REST_MILLISECONDS = 10_000

/**
 * Call `act` once when the reader first moves in the page or prints it, or else some time after it is loaded: what is
 * not needed for the first view then never competes with it. Returns how to stop waiting.
 */
export function whenReaderMoves(act: () => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  const actOnce = (): void => {
    stopped.abort()
    act()
  }
  for (const sign of SIGNS) {
    window.addEventListener(sign, actOnce, { signal, capture: true, passive: true })
  }
  const timer = setTimeout(actOnce, REST_MILLISECONDS)
  signal.addEventListener('abort', () => clearTimeout(timer))
  return () => stopped.abort()
}
