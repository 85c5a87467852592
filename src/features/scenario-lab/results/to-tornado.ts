import { type Swing } from '@/domain/lab/lab-question'
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

/** The bars of a tornado, and the inputs that have none. */
export type TornadoRanking = {
  /** The widest swing first. */
  readonly bars: readonly TornadoBar[]
  /** How many more inputs move the measure, and how many do not. */
  readonly more: number
  readonly still: number
}

/** Rank inputs by how far they swing a measure; one that does not move it has no bar. */
export function toTornado(rows: readonly Swing[], words: InputWords): TornadoRanking {
  const movers = rows
    .map((row) => ({ ...row, ...words(row.inputId), swing: Math.abs(row.atHigh - row.atLow) }))
    .filter(({ swing }) => swing > 0)
    .toSorted((a, b) => b.swing - a.swing)
  const bars = movers.slice(0, MOST_BARS)
  return { bars, more: movers.length - bars.length, still: rows.length - movers.length }
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
