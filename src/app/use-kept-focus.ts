import { useEffect } from 'react'

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, textarea:not(:disabled), [tabindex]'

/**
 * Hand the focus on when what has it is removed or switched off by its own press: to the nearest thing that can take it,
 * never to the whole document, from where a reader who uses keys would begin anew.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const page = document.querySelector('main')
    if (page === null) return undefined
    const held: { target?: Element | undefined; above: readonly Element[] } = { above: [] }
    const follow = ({ target }: FocusEvent): void => {
      const isHere = target instanceof Element && page.contains(target)
      held.target = isHere ? target : undefined
      held.above = isHere ? ancestorsOf(target, page) : []
    }
    // A press beside everything lets go of the focus on purpose.
    const letGo = (): void => {
      held.target = undefined
    }
    const handOn = (): void => {
      const { target, above } = held
      if (target === undefined || !isLost(target)) return
      held.target = undefined
      toNearest(target, above)?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(handOn)
    observer.observe(page, { attributeFilter: ['disabled'], childList: true, subtree: true })
    const stopped = new AbortController()
    const options = { capture: true, signal: stopped.signal }
    document.addEventListener('focusin', follow, options)
    document.addEventListener('pointerdown', letGo, options)
    return () => {
      stopped.abort()
      observer.disconnect()
    }
  }, [])
}

function ancestorsOf(target: Element, page: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = target.parentElement; at !== null && page.contains(at); at = at.parentElement) {
    found.push(at)
  }
  return found
}

/** Report whether the focus was here and has nowhere to be. */
function isLost(target: Element): boolean {
  const { activeElement, body } = document
  const isGone = !target.isConnected || target.matches(':disabled')
  return isGone && (activeElement === body || activeElement === target || activeElement === null)
}

/** Return what follows in the nearest thing around it that is still there, or else what goes before. */
function toNearest(target: Element, above: readonly Element[]): HTMLElement | undefined {
  for (const around of above) {
    if (!around.isConnected) continue
    const found = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (one) => one.tabIndex >= 0,
    )
    const isAfter = (one: Element) =>
      (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const nearest = target.isConnected ? found.find(isAfter) : undefined
    if (nearest !== undefined || found.length > 0) return nearest ?? found.at(-1)
  }
  return undefined
}
