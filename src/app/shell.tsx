import { type ReactNode } from 'react'
import { Footer } from './footer'
import { Header } from './header'
import { NewerVersion } from './offline/newer-version'
import styles from './shell.module.css'
import { useKeptFocus } from './use-kept-focus'
import { useLinkNavigation } from './use-link-navigation'

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
