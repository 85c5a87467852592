import { useEffect, useState } from 'react'

/** Return the first element that `selector` finds, as soon as there is one; it is brought into view and marked. */
export function useTarget(selector: string): Element | undefined {
  const [target, setTarget] = useState<Element>()
  useEffect(() => {
    const held: { marked?: Element } = {}
    const look = (): void => {
      const found = document.querySelector(selector)
      if (found === null) return
      observer.disconnect()
      held.marked = found
      found.setAttribute('data-toured', '')
      found.scrollIntoView({ block: 'center' })
      setTarget(found)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      held.marked?.removeAttribute('data-toured')
    }
  }, [selector])
  return target
}
