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
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isRequestToTakeOver(data)) void skipWaiting()
})

/** What a page sends whose reader asked for this version. */
function isRequestToTakeOver(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'
}
