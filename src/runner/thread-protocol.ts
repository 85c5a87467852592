import { type Fault } from '@/engine/model/model-error'

/** What a thread is asked for and what it says; `never` where there is no such thing. */
export type Protocol = {
  readonly request: unknown
  /** One item of a long list that goes with a request. */
  readonly given: unknown
  readonly progress: unknown
  readonly result: unknown
  /** One item of a long list that follows a result. */
  readonly found: unknown
}

/** A message to a thread. The items of a long list go ahead of the request that they belong to. */
export type ToThread<P extends Protocol> =
  | { readonly kind: 'given'; readonly id: number; readonly items: readonly P['given'][] }
  | { readonly kind: 'ask'; readonly id: number; readonly request: P['request'] }
  | { readonly kind: 'cancel'; readonly id: number }

/** A message from a thread. The items of a long list follow the result that they belong to. */
export type FromThread<P extends Protocol> =
  /** It has started, or has taken something in. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: P['progress'] }
  | {
      readonly kind: 'done'
      readonly id: number
      readonly result: P['result']
      readonly isFollowed: boolean
    }
  | {
      readonly kind: 'found'
      readonly id: number
      readonly items: readonly P['found'][]
      readonly isLast: boolean
    }
  | { readonly kind: 'faulty'; readonly id: number; readonly faults: readonly Fault[] }

/** How work ended that did not give its result. */
export type Failure =
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }

/** How work ended. */
export type Ended<Result> = { readonly kind: 'done'; readonly result: Result } | Failure

/** One side of a worker, or of a message port, which can transfer buffers instead of copying them. */
export type Port<Sent, Received> = {
  readonly postMessage: (message: Sent, options?: { transfer: ArrayBuffer[] }) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: Received }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
}

/** The side of the page, which can end the thread at any time. */
export type ThreadPort<P extends Protocol> = Port<ToThread<P>, FromThread<P>> & {
  readonly terminate: () => void
}

/** Items in one message: copying them takes some ten milliseconds. */
const PORTION = 2000

/** Cut a long list into the portions that it is sent in. */
export function* toPortions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let first = 0; first < items.length; first += PORTION) {
    yield items.slice(first, first + PORTION)
  }
}
