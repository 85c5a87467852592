import { type Swing } from '@/data/lab-work'
import { type InputWords } from './to-waterfall'

/** One bar of a tornado, in the unit of the measure. */
export type TornadoBar = Swing & {
  readonly label: string
  readonly kind: 'lever' | 'assumption'
  /** How far the measure swings, always 0 or more. */
  readonly swing: number
}

/** Most inputs that have a bar. */
const MOST_BARS = 12

/** Return the inputs that move a measure most, the widest swing first, and how many more there are. */
export function toTornado(
  rows: readonly Swing[],
  words: InputWords,
): { readonly bars: readonly TornadoBar[]; readonly more: number } {
  const bars = rows
    .map((row) => ({
      ...row,
      ...words(row.inputId),
      swing: Math.abs(row.atHigh - row.atLow),
    }))
    .toSorted((a, b) => b.swing - a.swing)
  return { bars: bars.slice(0, MOST_BARS), more: Math.max(0, bars.length - MOST_BARS) }
}

/** Return the ends of a tornado's axis: everything that its bars reach, and the centre. */
export function toTornadoRange(
  bars: readonly TornadoBar[],
  central: number,
): readonly [number, number] {
  const ends = bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])
  const low = Math.min(central, ...ends)
  const high = Math.max(central, ...ends)
  return low === high ? [low - 1, high + 1] : [low, high]
}
