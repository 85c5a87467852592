import {
  type FromThread,
  type Port,
  type Protocol,
  type ThreadPort,
  type ToThread,
} from './thread-protocol'

/** Take the side of a thread. */
type Serve<P extends Protocol> = (port: Port<FromThread<P>, ToThread<P>>) => void

/**
 * Start a worker; where the browser allows none, `load` what it does and do it on this thread, with the same messages.
 *
 * Vite finds a worker's file by an expression of exactly this form:
 * `new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' })`.
 */
export function startWorker<P extends Protocol>(
  start: () => ThreadPort<P>,
  load: () => Promise<Serve<P>>,
): ThreadPort<P> {
  try {
    return start()
  } catch {
    return runOnMainThread(load)
  }
}

/** The page has its turn between two messages. What cannot be loaded is silent, as a lost thread is. */
function runOnMainThread<P extends Protocol>(load: () => Promise<Serve<P>>): ThreadPort<P> {
  const { port1, port2 } = new MessageChannel()
  void load().then(
    (serve) => {
      serve(port2)
      port2.start()
      return undefined
    },
    () => undefined,
  )
  port1.start()
  return Object.assign(port1, {
    terminate: () => {
      port1.close()
      port2.close()
    },
  })
}
