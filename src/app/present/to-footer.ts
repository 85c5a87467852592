import { type Deck } from '@/domain/page/deck'

/** Return what stands at the foot of a slide: the deck and how far it has come. */
export function toFooter({ name, pins }: Deck, step: number): string {
  return `${name} · ${step} of ${pins.length}`
}
