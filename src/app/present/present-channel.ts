import { type Deck } from '@/domain/page/deck'

/** What the window in front of the audience tells the presenter’s. */
export type PresentStatus = {
  readonly kind: 'status'
  readonly deck: Deck
  /** From 1. */
  readonly step: number
  readonly isBlack: boolean
  /** When the presentation began, in milliseconds since 1970; for a clock that is only looked at. */
  readonly startedAt: number
}

/** What the presenter’s window asks of it. */
export type PresentWish =
  | { readonly kind: 'hello' }
  | { readonly kind: 'goto'; readonly step: number }
  | { readonly kind: 'hold' }
  | { readonly kind: 'end' }

/** What goes between the two windows. */
export type PresentMessage = PresentStatus | PresentWish | { readonly kind: 'ended' }

/** Open the line between the two windows of this browser; nothing leaves it. */
export function openPresentChannel(onMessage: (message: PresentMessage) => void): {
  readonly tell: (message: PresentMessage) => void
  readonly close: () => void
} {
  const channel = new BroadcastChannel('chokepoint-present')
  channel.addEventListener('message', ({ data }: MessageEvent<PresentMessage>) => onMessage(data))
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
