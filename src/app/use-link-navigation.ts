import { useEffect } from 'react'
import { useLocation } from 'wouter'

/**
 * Follow links inside the page without loading it anew.
 *
 * Plain anchors stay plain: components below need no router, and opening in a new tab works as everywhere.
 */
export function useLinkNavigation(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const target = toInnerAddress(event)
      if (target === undefined) return
      event.preventDefault()
      navigate(
        `${target.pathname}${target.search === '' ? keptSearch() : target.search}${target.hash}`,
      )
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

function toInnerAddress(event: MouseEvent): URL | undefined {
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return undefined
  const anchor = event.target.closest('a[href]')
  if (
    !(anchor instanceof HTMLAnchorElement) ||
    anchor.target !== '' ||
    anchor.hasAttribute('download')
  )
    return undefined
  const address = new URL(anchor.href)
  const isElsewhere = address.origin !== window.location.origin || address.pathname.includes('.')
  const isSameSpot = address.pathname === window.location.pathname && address.hash !== ''
  return isElsewhere || isSameSpot ? undefined : address
}

/** A link that names no view keeps the one on screen. */
function keptSearch(): string {
  return window.location.search
}
