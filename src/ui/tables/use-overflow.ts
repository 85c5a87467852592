import { type RefObject, useEffect, useRef, useState } from 'react'

/** Report whether the element that takes the ref holds more than it can show. */
export function useOverflow<Target extends HTMLElement>(): {
  readonly ref: RefObject<Target | null>
  readonly isOverflowing: boolean
} {
  const ref = useRef<Target>(null)
  const [isOverflowing, setOverflowing] = useState(false)
  useEffect(() => {
    const target = ref.current
    if (target === null) return undefined
    const measure = () => {
      setOverflowing(
        target.scrollWidth > target.clientWidth + 1 ||
          target.scrollHeight > target.clientHeight + 1,
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    for (const child of target.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return { ref, isOverflowing }
}
