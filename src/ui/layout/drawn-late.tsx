import { type ReactNode, startTransition, useContext, useEffect, useRef, useState } from 'react'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'

/** How near the window a part has to be to be drawn, so that it is there when it is reached. */
const NEAR = '400px'

/** Props of {@link DrawnLate}. */
export type DrawnLateProps = {
  /** Keeps its room until then. */
  readonly waiting: ReactNode
  readonly children: ReactNode
}

/**
 * Draws what stands below the first view when it comes near the window, or else when the page is loaded and the
 * browser has nothing to do: the first view then waits for nothing that is not seen. On a slide it is drawn at once.
 */
export function DrawnLate({ waiting, children }: DrawnLateProps) {
  const isStandalone = useContext(StandaloneContext) !== undefined
  const [isDrawn, setDrawn] = useState(() => isStandalone || !canWait())
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isDrawn) return undefined
    return whenNearOrIdle(place.current, () => startTransition(() => setDrawn(true)))
  }, [isDrawn])
  return isDrawn ? children : <div ref={place}>{waiting}</div>
}

function canWait(): boolean {
  return 'IntersectionObserver' in window && 'requestIdleCallback' in window
}

/** Call `draw` when the place comes near the window, or when the page is loaded and idle; returns how to stop waiting. */
function whenNearOrIdle(place: Element | null, draw: () => void): () => void {
  const stopped = new AbortController()
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) draw()
    },
    { rootMargin: NEAR },
  )
  if (place !== null) observer.observe(place)
  const waitForIdle = (): void => {
    const idle = window.requestIdleCallback(draw)
    stopped.signal.addEventListener('abort', () => window.cancelIdleCallback(idle))
  }
  if (document.readyState === 'complete') waitForIdle()
  else window.addEventListener('load', waitForIdle, { signal: stopped.signal })
  return () => {
    observer.disconnect()
    stopped.abort()
  }
}
