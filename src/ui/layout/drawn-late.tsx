import { type ReactNode, startTransition, useContext, useEffect, useRef, useState } from 'react'
import { whenReaderMoves } from './when-reader-moves'
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
 * Draws what stands below the first view when it comes near the window, or else when the reader first moves in the page,
 * so that a search in it and a print find it: the first view then waits for nothing that is not seen. On a slide it is
 * drawn at once.
 */
export function DrawnLate({ waiting, children }: DrawnLateProps) {
  const isStandalone = useContext(StandaloneContext) !== undefined
  const [isDrawn, setDrawn] = useState(() => isStandalone || !canWait())
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isDrawn) return undefined
    return whenNearOrMoved(place.current, () => startTransition(() => setDrawn(true)))
  }, [isDrawn])
  return isDrawn ? children : <div ref={place}>{waiting}</div>
}

function canWait(): boolean {
  return 'IntersectionObserver' in window
}

/** Call `draw` when the place comes near the window or the reader moves; returns how to stop waiting. */
function whenNearOrMoved(place: Element | null, draw: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) draw()
    },
    { rootMargin: NEAR },
  )
  if (place !== null) observer.observe(place)
  const stop = whenReaderMoves(draw)
  return () => {
    observer.disconnect()
    stop()
  }
}
