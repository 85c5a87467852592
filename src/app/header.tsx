import { useLocation } from 'wouter'
import { SearchButton } from './commands/search-button'
import styles from './header.module.css'
import { PAGES, toListedPage } from './page-list'

/** Name of the product, the way to its pages, and the search over everything. */
export function Header() {
  const [path] = useLocation()
  const current = toListedPage(path)?.path
  return (
    <header className={styles['header']}>
      <a className={styles['name']} href="/">
        Chokepoint
      </a>
      <nav aria-label="Pages" className={styles['pages']}>
        {PAGES.map((page) => (
          <a
            aria-current={page.path === current ? 'page' : undefined}
            href={page.path}
            key={page.path}
            ref={page.path === current ? bringIntoView : undefined}
          >
            {page.label}
          </a>
        ))}
      </nav>
      <SearchButton />
    </header>
  )
}

/** Where the pages do not fit they scroll sideways: the one that is open stays in view. */
function bringIntoView(link: HTMLElement | null): void {
  const row = link?.parentElement
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
}
