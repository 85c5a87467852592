import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** Files of this build with what tells their contents apart; the build writes them in. */
declare const BUILD_FILES: readonly {
  readonly url: string
  readonly revision: string | null
}[]

/** Of the worker's own scope, which the types of a page do not know. */
declare function skipWaiting(): Promise<void>

/** An address whose last part has a dot names a file, not a page. */
const FILE = /\/[^/?]+\.[^/]+$/

/** Frames in other sites ask the server, whose answer alone says who may frame it. */
const FRAME = /^\/embed(?:\?|$)/

setCacheNameDetails({ prefix: 'chokepoint' })
precacheAndRoute([...BUILD_FILES])
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [FILE, FRAME] }),
)

// The first version takes the open page over at once, so that a first visit can go on without network.
// A later one waits until a reader asks for it: pages and their parts are never of two versions.
clientsClaim()
addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
  if (isRequest(data, 'SKIP_WAITING')) void skipWaiting()
  if (isRequest(data, 'ASK_SERVER'))
    void askServer().then((isOnline) => ports[0]?.postMessage(isOnline))
})

/** Report whether the site's server answers, whatever the answer is; a browser may believe in a network that is gone. */
async function askServer(): Promise<boolean> {
  try {
    await fetch('/sw.js', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    return true
  } catch {
    return false
  }
}

/** What a page sends: that its reader asked for this version, or the question whether the server answers. */
function isRequest(data: unknown, type: 'SKIP_WAITING' | 'ASK_SERVER'): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type
}
