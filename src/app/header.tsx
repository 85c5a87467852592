import { useLocation } from 'wouter'
import styles from './header.module.css'

const PAGES = [
  { path: '/', label: 'Overview' },
  { path: '/regions', label: 'Regions' },
  { path: '/elements', label: 'Elements' },
  { path: '/exposure', label: 'Exposure' },
  { path: '/scenarios', label: 'Scenarios' },
  { path: '/backtest', label: 'Backtest' },
  { path: '/sources', label: 'Sources' },
] as const

/** Name of the product and the way to its pages. */
export function Header() {
  const [path] = useLocation()
  return (
    <header className={styles['header']}>
      <a className={styles['name']} href="/">
        Chokepoint
      </a>
      <nav aria-label="Pages" className={styles['pages']}>
        {PAGES.map((page) => (
          <a
            aria-current={isCurrent(page.path, path) ? 'page' : undefined}
            href={page.path}
            key={page.path}
          >
            {page.label}
          </a>
        ))}
      </nav>
    </header>
  )
}

function isCurrent(page: string, path: string): boolean {
  return page === '/' ? path === '/' : path === page || path.startsWith(`${page}/`)
}
