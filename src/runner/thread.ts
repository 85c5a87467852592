import { toFaults } from './to-faults'
import { type Failure, type FromThread, type Protocol, type ThreadPort } from './thread-protocol'

/** What whoever asks a thread wants besides the result. */
export type ThreadWatch<P extends Protocol> = {
  /** Aborted when the result is no longer wanted. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: P['progress']) => void
  /** Told how many items of a long list have gone or come. */
  readonly onMoved?: (items: number) => void
  /** A newer request under the same key takes the place of an older one, which is cancelled. */
  readonly key?: string
  /** The portions of a long list that goes with the request; called again when they must be sent again. */
  readonly given?: () => Iterable<readonly P['given'][]>
  /** Buffers of the request that are handed over instead of copied. */
  readonly transfer?: ArrayBuffer[]
  /** The request means nothing to a thread that takes the place of a lost one. */
  readonly isOnce?: boolean
}

/** How a request ended. */
export type ThreadReply<P extends Protocol> =
  | {
      readonly kind: 'done'
      readonly result: P['result']
      /** The long list that follows; undefined when it is cut off. */
      readonly found: Promise<readonly P['found'][] | undefined>
    }
  | Failure
  /** The thread was lost for the so many-th time in a row. */
  | { readonly kind: 'lost'; readonly times: number }

/** A thread beside the page, started when it is first asked. */
export type Thread<P extends Protocol> = {
  /** Ask for something; never rejects. Requests are worked on in their order. */
  readonly ask: (request: P['request'], watch?: ThreadWatch<P>) => Promise<ThreadReply<P>>
  /** End the thread; what is under way is answered `cancelled`, as is all that follows. */
  readonly close: () => void
}

/** Call back twice a second until stopped. */
export type Ticker = (tick: () => void) => () => void

/** How a thread differs from others. */
export type ThreadWishes = {
  /** Whether it cannot hear that a request is cancelled while it works, and is ended instead. */
  readonly isDeaf?: boolean
  readonly every?: Ticker
}

/** How often in a row a thread is replaced before its requests are answered `lost`. */
export const MOST_LOSSES = 3

/** Half seconds that a thread at work may be silent. */
const MOST_SILENT = 6

/** How much longer a thread may be silent that has proved to be slow rather than dead. */
const SLOW = 4

type Asked<P extends Protocol> = {
  readonly id: number
  readonly request: P['request']
  readonly watch: ThreadWatch<P>
  readonly resolve: (reply: ThreadReply<P>) => void
  /** What of its long list has not been sent yet. */
  unsent?: Iterator<readonly P['given'][]> | undefined
  /** The long list that follows the result, as far as it has come. */
  following?: Following<P['found']>
}

type Following<Item> = {
  readonly items: Item[]
  readonly resolve: (items: readonly Item[] | undefined) => void
}

/**
 * Make a thread of what `start` starts.
 *
 * When it dies, or says nothing for three seconds while it has something to do, another takes its place and is asked
 * anew. One that needs longer to say anything is given more time each time; the page may stand still meanwhile, since
 * ticks are counted and not seconds.
 */
export function createThread<P extends Protocol>(
  start: () => ThreadPort<P>,
  { isDeaf = false, every = everyHalfSecond }: ThreadWishes = {},
): Thread<P> {
  const asked = new Map<number, Asked<P>>()
  const unsent: Asked<P>[] = []
  const own: {
    port?: ThreadPort<P> | undefined
    stopTicker?: (() => void) | undefined
    isPaused: boolean
    isClosed: boolean
    isSlow: boolean
    lastId: number
    losses: number
    silent: number
  } = { isPaused: false, isClosed: false, isSlow: false, lastId: 0, losses: 0, silent: 0 }

  function open(): ThreadPort<P> {
    const port = start()
    own.port = port
    own.silent = 0
    const ifCurrent = (act: () => void): void => {
      if (own.port === port) act()
    }
    port.addEventListener('message', ({ data }) => ifCurrent(() => hear(data)))
    port.addEventListener('error', () => ifCurrent(lose))
    port.addEventListener('messageerror', () => ifCurrent(lose))
    return port
  }

  function end(): void {
    own.port?.terminate()
    own.port = undefined
  }

  /** Send what was asked, in its order; a long list in portions, with the page in between. */
  function send(): void {
    for (let next = unsent[0]; next !== undefined && !own.isPaused; next = unsent[0]) {
      if (!asked.has(next.id) || sendNext(next)) unsent.shift()
    }
  }

  /** Send the next portion of a request, or what is left: true when that was all. */
  function sendNext(one: Asked<P>): boolean {
    const { id, request, watch } = one
    try {
      const port = own.port ?? open()
      one.unsent ??= watch.given?.()[Symbol.iterator]()
      const portion = one.unsent?.next()
      if (portion === undefined || portion.done === true) {
        port.postMessage({ kind: 'ask', id, request }, { transfer: watch.transfer ?? [] })
        return true
      }
      port.postMessage({ kind: 'given', id, items: portion.value })
      watch.onMoved?.(portion.value.length)
      pause()
      return false
    } catch (error) {
      settle(one, { kind: 'faulty', faults: toFaults(error) }) // what cannot be sent is a fault too
      return true
    }
  }

  function pause(): void {
    own.isPaused = true
    setTimeout(() => {
      own.isPaused = false
      send()
    })
  }

  function hear(message: FromThread<P>): void {
    if (own.silent >= MOST_SILENT) own.isSlow = true
    own.silent = 0
    if (message.kind === 'alive') return
    const one = asked.get(message.id)
    if (one === undefined) return
    switch (message.kind) {
      case 'progress':
        one.watch.onProgress?.(message.progress)
        return
      case 'done':
        own.losses = 0
        settle(one, {
          kind: 'done',
          result: message.result,
          found: follow(one, message.isFollowed),
        })
        return
      case 'found':
        take(one, message)
        return
      case 'faulty':
        own.losses = 0
        settle(one, { kind: 'faulty', faults: message.faults })
    }
  }

  function follow(one: Asked<P>, isFollowed: boolean): Promise<readonly P['found'][] | undefined> {
    if (!isFollowed) return Promise.resolve([])
    return new Promise((resolve) => {
      one.following = { items: [], resolve }
    })
  }

  function take(one: Asked<P>, { items, isLast }: Extract<FromThread<P>, { kind: 'found' }>): void {
    one.following?.items.push(...items)
    one.watch.onMoved?.(items.length)
    if (!isLast) return
    one.following?.resolve(one.following.items)
    forget(one)
  }

  /** Give a reply; a request stays known until its long list has come. */
  function settle(one: Asked<P>, reply: ThreadReply<P>): void {
    one.resolve(reply)
    if (one.following === undefined) forget(one)
  }

  /** Give up waiting, for the reply or for the long list that follows it. */
  function giveUp(one: Asked<P>, reply: ThreadReply<P>): void {
    one.following?.resolve(undefined)
    one.resolve(reply) // means nothing where there was a reply before
    forget(one)
  }

  function forget({ id }: Asked<P>): void {
    asked.delete(id)
    if (asked.size > 0) return
    own.stopTicker?.()
    own.stopTicker = undefined
  }

  function cancel(one: Asked<P>): void {
    if (!asked.has(one.id)) return
    giveUp(one, { kind: 'cancelled' })
    if (isDeaf) startAnew()
    else own.port?.postMessage({ kind: 'cancel', id: one.id })
  }

  function tick(): void {
    own.silent += 1
    if (own.silent >= MOST_SILENT * (own.isSlow ? SLOW : 2 ** own.losses)) lose()
  }

  function lose(): void {
    if (asked.size > 0) own.losses += 1
    const times = own.losses
    const isHopeless = times >= MOST_LOSSES
    if (isHopeless) own.losses = 0
    for (const one of asked.values()) {
      const isOver = isHopeless || one.watch.isOnce === true || one.following !== undefined
      if (isOver) giveUp(one, { kind: 'lost', times })
    }
    startAnew()
  }

  /** End the thread and ask another one for what is still wanted. */
  function startAnew(): void {
    end()
    for (const one of asked.values()) one.unsent = undefined
    unsent.splice(0, unsent.length, ...asked.values())
    send()
  }

  return {
    ask: (request, watch = {}) =>
      new Promise((resolve) => {
        if (own.isClosed || watch.signal?.aborted === true) {
          resolve({ kind: 'cancelled' })
          return
        }
        const isReplaced = (other: Asked<P>): boolean =>
          watch.key !== undefined && other.watch.key === watch.key
        for (const other of [...asked.values()].filter(isReplaced)) cancel(other)
        if (asked.size === 0) {
          own.silent = 0
          own.stopTicker = every(tick)
        }
        own.lastId += 1
        const one = { id: own.lastId, request, watch, resolve }
        asked.set(one.id, one)
        watch.signal?.addEventListener('abort', () => cancel(one), { once: true })
        unsent.push(one)
        send()
      }),
    close: () => {
      own.isClosed = true
      for (const one of asked.values()) giveUp(one, { kind: 'cancelled' })
      end()
    },
  }
}

function everyHalfSecond(tick: () => void): () => void {
  const timer = setInterval(tick, 500)
  return () => clearInterval(timer)
}
