import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { Footer } from './footer'
import { Header } from './header'
import { NewerVersion } from './offline/newer-version'
import styles from './shell.module.css'
import { useKeptFocus } from './use-kept-focus'

/**
 * Follow links inside the page without loading it anew.
 *
 * Plain anchors stay plain: components below need no router, and opening in a new tab works as everywhere.
 */
function useLinkNavigation(): void {
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
  if (!isPlainClick(event) || !(event.target instanceof Element)) return undefined
  const anchor = event.target.closest('a[href]')
  if (!(anchor instanceof HTMLAnchorElement) || anchor.target !== '' || anchor.download !== '') {
    return undefined
  }
  const address = new URL(anchor.href)
  return isAnotherPageHere(address) ? address : undefined
}

function isPlainClick({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  defaultPrevented,
}: MouseEvent): boolean {
  return button === 0 && ![metaKey, ctrlKey, shiftKey, altKey, defaultPrevented].includes(true)
}

/** A file or another site is the browser's; so is a place on the page that is open. */
function isAnotherPageHere({ origin, pathname, hash }: URL): boolean {
  const { location } = window
  const isSameSpot = pathname === location.pathname && hash !== ''
  return origin === location.origin && !pathname.includes('.') && !isSameSpot
}

/** A link that names no view keeps the one on screen. */
function keptSearch(): string {
  return window.location.search
}

type ShellProps = {
  readonly children: ReactNode
  /** True while something over it has the keys: it stays as it is. */
  readonly isCovered: boolean
}

/** Head, page and foot. */
export function Shell({ children, isCovered }: ShellProps) {
  useLinkNavigation()
  useKeptFocus()
  return (
    <div className={styles['shell']} inert={isCovered}>
      <a className={styles['skip']} href="#page">
        Skip to the page
      </a>
      <Header />
      <main className={styles['page']} id="page" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <NewerVersion />
    </div>
  )
}
