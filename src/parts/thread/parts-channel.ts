import { type BuyerLine } from '@/domain/parts/buyer-list'
import {
  type Checked,
  type CheckRequest,
  type ListReport,
  type Opened,
  type OpenRequest,
  type Progress,
  type ReadStart,
} from './parts-reader'

/** Work that the reading thread can be asked for. */
export type PartsRequest =
  | { readonly kind: 'open'; readonly request: OpenRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest }

/** What became of the work. */
export type PartsReply =
  | { readonly kind: 'open'; readonly opened: Opened }
  | { readonly kind: 'check'; readonly checked: Checked<ListReport & ReadStart> }

/** A message to the reading thread. */
export type PartsOrder =
  | { readonly kind: 'request'; readonly id: number; readonly request: PartsRequest }
  | { readonly kind: 'cancel'; readonly id: number }

/**
 * A message from the reading thread.
 *
 * Lines follow the reply to which they belong in portions, so that the page neither waits nor stands still for them.
 */
export type PartsNews =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly kind: 'lines'
      readonly id: number
      readonly lines: readonly BuyerLine[]
      readonly isLast: boolean
    }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: PartsReply }

/** The side of a worker, or of a message port, that sends one kind of message and receives another. */
export type Channel<Sent, Received> = {
  readonly postMessage: (message: Sent) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: Received }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
}
