import { useEffect } from 'react'
import { toListedPage } from './page-list'

/** Let the document say what the page answers, as the file of each page does before any script runs. */
export function useDescription(path: string): void {
  useEffect(() => {
    const about = toListedPage(path)?.about
    if (about === undefined) return
    document.querySelector('meta[name="description"]')?.setAttribute('content', about)
  }, [path])
}
