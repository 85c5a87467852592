import { type ReactNode } from 'react'
import { Footer } from './footer'
import { Header } from './header'
import { NewerVersion } from './offline/newer-version'
import styles from './shell.module.css'
import { useAppliedDisplay } from './use-applied-display'
import { useLinkNavigation } from './use-link-navigation'

type ShellProps = { readonly children: ReactNode }

/** Head, page and foot. */
export function Shell({ children }: ShellProps) {
  useAppliedDisplay()
  useLinkNavigation()
  return (
    <div className={styles['shell']}>
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
