import { useOffline } from './offline-store'

/** Find out why a file of the page could not be loaded, and tell the reader when a newer version took its place. */
export async function noticeLostFile(): Promise<void> {
  useOffline.getState().askServer()
  if (!(await isNewerPublished()) || useOffline.getState().newer !== 'none') return
  useOffline.setState({ newer: 'published', takeNewer: () => window.location.reload() })
}

/** Report whether the server hands out a page that begins with another script than this one did. */
async function isNewerPublished(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  if (entry === null) return false
  try {
    // The query keeps the offline worker from answering with the page of this version.
    const response = await fetch('/index.html?newest', { cache: 'no-store' })
    const page = await response.text()
    return response.ok && page.includes('id="root"') && !page.includes(new URL(entry.src).pathname)
  } catch {
    return false // no server, no newer version: what failed says so itself
  }
}
