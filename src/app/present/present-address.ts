/** Path at which a deck is presented. */
export const PRESENT_PATH = '/present'

/** Path of the presenter’s own window. */
export const PRESENTER_PATH = '/presenter'

/** Path at which a deck is printed. */
export const PRINT_PATH = '/print'

/** Return the address that prints a deck. */
export function toPrintAddress(deckId: string): string {
  return `${PRINT_PATH}?${new URLSearchParams({ deck: deckId }).toString()}`
}

/** Which slide of which deck is shown. */
export type Showing = {
  readonly deckId: string
  /** From 1. */
  readonly step: number
}

/** Return the address that shows a slide, so that a reload shows it again. */
export function toPresentAddress({ deckId, step }: Showing): string {
  return `${PRESENT_PATH}?${new URLSearchParams({ deck: deckId, step: String(step) }).toString()}`
}

/** Read such an address; a step that is no number is the first. */
export function readPresentAddress(search: string): Showing {
  const params = new URLSearchParams(search)
  const step = Number(params.get('step') ?? '1')
  return {
    deckId: params.get('deck') ?? '',
    step: Number.isInteger(step) && step > 0 ? step : 1,
  }
}

/** What the browser’s history keeps with such an address: the page to return to. */
type Kept = { readonly from: string }

/** Return what to keep, so that the end of the presentation leads back to where it began. */
export function toPresentState(from: string): Kept {
  return { from }
}

/** Return the page that the presentation was begun from; null when it was opened by its address. */
export function fromPage(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('from' in state)) return null
  return typeof state.from === 'string' && /^\/(?![/\\])/.test(state.from) ? state.from : null
}
