import { type Band } from '@/domain/market/indicators'
import { type InputKind } from '@/domain/lab/lab-input'
import { type Flip } from '@/domain/lab/lab-question'
import { type InputWords } from './to-waterfall'

/** An input that moves the rating within its range. */
export type FlipRow = {
  readonly inputId: string
  readonly label: string
  readonly kind: InputKind
  readonly from: number
  readonly to: number
  readonly band: Band
}

/** Return the inputs that move the rating, the smallest change relative to its value first, and the labels of those that do not. */
export function toFlipRows(
  rows: readonly Flip[],
  words: InputWords,
): { readonly movers: readonly FlipRow[]; readonly still: readonly string[] } {
  const movers = rows.flatMap(({ inputId, from, to, band }) =>
    to === null || band === null ? [] : [{ inputId, ...words(inputId), from, to, band }],
  )
  return {
    movers: movers.toSorted(bySize),
    still: rows.filter(({ to }) => to === null).map(({ inputId }) => words(inputId).label),
  }
}

/** What starts from 0 has no relative change; shares lost, which most of these are, then rank among themselves. */
function bySize(a: FlipRow, b: FlipRow): number {
  return toSize(a) - toSize(b) || Math.abs(a.to - a.from) - Math.abs(b.to - b.from)
}

function toSize({ from, to }: FlipRow): number {
  return Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE)
}
