import { textWidth } from '@/ui/charts/axis/text-width'

/** The text over an upright bar, and how high the bar is as a share of the plot, 0 to 1. */
export type BarText = { readonly text: string; readonly share: number }

/** Px of the plot, of one bar with the gap beside it, and of the text. */
export type BarRoom = {
  readonly height: number
  readonly slot: number
  readonly fontSize: number
}

/** Distance of two texts one above the other, and beside each other. */
const LINE_EM = 1.2
const GAP = 4

/**
 * Return the texts in the order of the bars, empty where one would run into that of a higher bar.
 *
 * The table beside the chart has them all.
 */
export function toRoomyTexts(bars: readonly BarText[], room: BarRoom): readonly string[] {
  const { height, slot, fontSize } = room
  const placed = bars.map(({ text, share }, index) => ({
    index,
    text,
    middle: (index + 0.5) * slot,
    base: share * height,
    width: textWidth(text, fontSize),
  }))
  const kept: typeof placed = []
  for (const one of placed.toSorted((a, b) => b.base - a.base)) {
    const isFree = kept.every(
      (other) =>
        Math.abs(other.middle - one.middle) >= (other.width + one.width) / 2 + GAP ||
        Math.abs(other.base - one.base) >= fontSize * LINE_EM,
    )
    if (one.text !== '' && isFree) kept.push(one)
  }
  const shown = new Set(kept.map(({ index }) => index))
  return placed.map(({ index, text }) => (shown.has(index) ? text : ''))
}
