import { type Pin } from '@/domain/page/deck'
import { toParts } from './create-standalone-router'

/** Slides one after the other that show the same exhibit of the same page, in one state after the other. */
export type Run = {
  readonly key: string
  /** Place of its first slide in the deck, from 0. */
  readonly start: number
  readonly pins: readonly Pin[]
}

/** Return a deck’s slides as runs: within one the exhibit stays on the screen and only what it shows changes. */
export function toRuns(pins: readonly Pin[]): readonly Run[] {
  const runs: { key: string; start: number; pins: Pin[] }[] = []
  for (const [index, pin] of pins.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && isSameExhibit(last.pins.at(-1), pin)) last.pins.push(pin)
    else runs.push({ key: `${index} ${pin.id}`, start: index, pins: [pin] })
  }
  return runs
}

/** Pages whose figures take many runs: each state is worked out ahead, on a page of its own. */
const WORKED_OUT = /^\/(scenarios|exposure)\b/

function isSameExhibit(a: Pin | undefined, b: Pin): boolean {
  return (
    a !== undefined &&
    a.exhibitId === b.exhibitId &&
    a.theme === b.theme &&
    toParts(a.address).path === toParts(b.address).path &&
    !WORKED_OUT.test(toParts(a.address).path)
  )
}

/** Return the slide of a run that is nearest to a place of the deck, from 0. */
export function toNearest(
  { start, pins }: Run,
  place: number,
): { pin: Pin; place: number } | undefined {
  const index = Math.max(0, Math.min(pins.length - 1, place - start))
  const pin = pins[index]
  return pin && { pin, place: start + index }
}
