import { useOffline } from './offline-store'
import { watchServer } from './watch-server'

/** Address of the worker that the build writes; at the root, so that it may answer for every page. */
const WORKER = '/sw.js'

/** Pause between two looks for a newer version while the page stays open. */
const LOOK_EVERY_MILLISECONDS = 60 * 60_000

/**
 * Keep the built site's files in this browser, and say when a newer version is ready.
 *
 * Nothing is swapped under the reader's hands: a newer version waits until it is asked for. Where service workers
 * cannot run (plain HTTP on a local network, some private windows) the page goes on without.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    useOffline.setState({ keeping: 'impossible' })
    return
  }
  followTakeOver()
  try {
    const registration: ServiceWorkerRegistration | undefined =
      await navigator.serviceWorker.register(WORKER)
    // A browser that is told to allow no workers may answer with nothing.
    if (registration === undefined) useOffline.setState({ keeping: 'impossible' })
    else follow(registration)
  } catch {
    useOffline.setState({ keeping: 'failed' })
  }
}

function follow(registration: ServiceWorkerRegistration): void {
  useOffline.setState({ keeping: registration.active === null ? 'saving' : 'saved' })
  if (registration.waiting !== null) offerNewer(registration.waiting)
  if (registration.installing !== null) followInstalling(registration, registration.installing)
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) followInstalling(registration, registration.installing)
  })
  lookAgain(registration)
  watchServer(() => askThroughWorker(registration))
}

function followInstalling(registration: ServiceWorkerRegistration, worker: ServiceWorker): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration.active !== null) offerNewer(worker)
    if (worker.state === 'activated') useOffline.setState({ keeping: 'saved' })
    if (worker.state === 'redundant' && registration.active === null) {
      useOffline.setState({ keeping: 'failed' })
    }
  })
}

function offerNewer(worker: ServiceWorker): void {
  useOffline.setState({
    newer: 'waiting',
    takeNewer: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload())
      worker.postMessage({ type: 'SKIP_WAITING' })
    },
  })
}

/** A worker that takes over an open page in place of another was asked for in another tab. */
function followTakeOver(): void {
  const controlled = { before: navigator.serviceWorker.controller !== null }
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled.before) {
      useOffline.setState({ newer: 'elsewhere', takeNewer: () => window.location.reload() })
    }
    controlled.before = true
  })
}

/** A page may stay open for days: look for a newer version when its reader comes back to it. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  const last = { at: performance.now() }
  document.addEventListener('visibilitychange', () => {
    const now = performance.now()
    if (document.visibilityState === 'hidden' || now - last.at < LOOK_EVERY_MILLISECONDS) return
    last.at = now
    registration.update().catch(() => undefined) // without network there is nothing newer to be had
  })
}

/**
 * Have the worker ask the site's server, for a page that fails to reach it says so in the browser's console.
 *
 * A worker that is not there yet was loaded from that server a moment ago.
 */
function askThroughWorker({ active }: ServiceWorkerRegistration): Promise<boolean> {
  if (active === null) return Promise.resolve(true)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      port1.close()
      resolve(data !== false)
    })
    port1.start()
    active.postMessage({ type: 'ASK_SERVER' }, [port2])
  })
}
