import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import styles from './seen-first.module.css'

/**
 * Draws a part at once while it is in sight, and a moment later while it is not, so that what the reader looks at never
 * waits for what stands below it. Until the browser has said what is in sight, everything is.
 */
export function SeenFirst({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(true)
  const later = useDeferredValue(children)
  useEffect(() => {
    if (place.current === null || !('IntersectionObserver' in window)) return undefined
    const observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1)
      if (latest !== undefined) setSeen(latest.isIntersecting)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div className={styles['place']} ref={place}>
      {isSeen ? children : later}
    </div>
  )
}
