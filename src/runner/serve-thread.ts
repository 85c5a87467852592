import { toFaults } from './to-faults'
import {
  toPortions,
  type FromThread,
  type Port,
  type Protocol,
  type ToThread,
} from './thread-protocol'

/** A request under way, as the code that works on it sees it. */
export type ThreadTask<P extends Protocol> = {
  /** The long list that came with the request. */
  readonly given: readonly P['given'][]
  /** Say how far the work is: every two seconds at least, or the thread is taken for dead. */
  readonly tell: (progress: P['progress']) => void
  /** Say how far the work is and let messages in; throws `CancelledError` when nobody wants the result any more. */
  readonly checkpoint: (progress: P['progress']) => Promise<void>
}

/** What comes of a request: a result, the long list that follows it, and buffers that are handed over with it. */
export type Answer<P extends Protocol> = {
  readonly result: P['result']
  readonly found?: readonly P['found'][]
  readonly transfer?: ArrayBuffer[]
}

/** Do what a request asks for. */
export type Work<P extends Protocol> = (
  request: P['request'],
  task: ThreadTask<P>,
) => Answer<P> | Promise<Answer<P>>

/** Thrown where work was cancelled. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled')
    this.name = 'CancelledError'
  }
}

/**
 * Work on the requests that arrive at `port`, one after the other; a fault is a reply, whatever went wrong.
 *
 * `pause` lets messages in and never holds the thread up.
 */
export function serveThread<P extends Protocol>(
  port: Port<FromThread<P>, ToThread<P>>,
  work: Work<P>,
  pause: () => Promise<void> = nextTurn,
): void {
  const given = new Map<number, P['given'][]>()
  const wanted = new Set<number>()
  const line = { end: Promise.resolve() }

  function toTask(id: number): ThreadTask<P> {
    const items = given.get(id) ?? []
    given.delete(id)
    const tell = (progress: P['progress']): void =>
      port.postMessage({ kind: 'progress', id, progress })
    return {
      given: items,
      tell,
      checkpoint: async (progress) => {
        tell(progress)
        await pause()
        if (!wanted.has(id)) throw new CancelledError()
      },
    }
  }

  async function perform(id: number, request: P['request']): Promise<void> {
    if (!wanted.has(id)) return
    try {
      const { result, found = [], transfer = [] } = await work(request, toTask(id))
      const isFollowed = found.length > 0
      port.postMessage({ kind: 'done', id, result, isFollowed }, { transfer })
      if (isFollowed) await sendFound(id, found)
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        port.postMessage({ kind: 'faulty', id, faults: toFaults(error) })
      }
    }
    wanted.delete(id)
  }

  /** The page neither waits nor stands still for a long list. */
  async function sendFound(id: number, found: readonly P['found'][]): Promise<void> {
    const left = { items: found.length }
    for (const items of toPortions(found)) {
      if (!wanted.has(id)) return
      left.items -= items.length
      port.postMessage({ kind: 'found', id, items, isLast: left.items === 0 })
      await pause() // oxlint-disable-line no-await-in-loop -- portions go one after the other
    }
  }

  function keep(id: number, items: readonly P['given'][]): void {
    const kept = given.get(id)
    if (kept === undefined) given.set(id, [...items])
    else kept.push(...items)
    port.postMessage({ kind: 'alive' })
  }

  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'given') keep(data.id, data.items)
    if (data.kind === 'ask') {
      wanted.add(data.id)
      line.end = line.end.then(() => perform(data.id, data.request))
    }
    if (data.kind === 'cancel') {
      wanted.delete(data.id)
      given.delete(data.id)
    }
  })
  port.postMessage({ kind: 'alive' })
}

/** A message to oneself: timers are held back for some milliseconds each, and there are many turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener(
      'message',
      () => {
        port1.close()
        resolve()
      },
      { once: true },
    )
    port1.start()
    port2.postMessage(undefined)
  })
}
