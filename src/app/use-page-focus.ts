import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** After moving to another page, bring its title or the linked place into view and give it the focus. */
export function usePageFocus(): void {
  const [path] = useLocation()
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    const anchor = decodeURIComponent(window.location.hash.slice(1))
    const target = document.querySelector('main h1')
    const place = anchor === '' ? null : document.getElementById(anchor)
    window.scrollTo(0, 0)
    place?.scrollIntoView()
    const focused = place ?? target
    if (focused instanceof HTMLElement) {
      focused.tabIndex = -1
      focused.focus({ preventScroll: place === null })
    }
  }, [path])
}
