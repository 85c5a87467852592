import { clamp } from './clamp'
import { readAt } from './read-at'

/** Bins between the least and the greatest value. */
const BINS = 1024

/** A buffer whose quantiles are found without sorting it in full. */
export type Selection = {
  /** Values in any order, which the owner writes; finding quantiles leaves them as they are. */
  readonly values: Float64Array
  /** Return the value at each rank of the first `count` values; 0 is the least. Ranks must ascend. */
  readonly atRanks: (count: number, ranks: readonly number[]) => readonly number[]
  /** Return quantiles of the first `count` values as `quantileSorted` does; probabilities must ascend. */
  readonly quantiles: (count: number, probabilities: readonly number[]) => readonly number[]
}

/**
 * Make a buffer for up to `capacity` values.
 *
 * Values are counted into bins of equal width, and only the bins that a rank falls into are sorted: a few of a thousand
 * where values are spread out, and at worst, where nearly all of them fall into one, all.
 */
export function createSelection(capacity: number): Selection {
  const values = new Float64Array(capacity)
  const sorted = new Float64Array(capacity)
  /** Values of each bin. */
  const counts = new Int32Array(BINS)
  /** Where the next value of a bin goes in `sorted`; −1 for bins that nobody asks for. */
  const places = new Int32Array(BINS)

  function toScale(count: number): Scale {
    let least = readAt(values, 0)
    let greatest = least
    for (let index = 1; index < count; index += 1) {
      const value = readAt(values, index)
      if (value < least) least = value
      if (value > greatest) greatest = value
    }
    return { least, perUnit: BINS / (greatest - least) }
  }

  function countBins(count: number, { least, perUnit }: Scale): void {
    counts.fill(0)
    for (let index = 0; index < count; index += 1) {
      const bin = toBin(readAt(values, index), least, perUnit)
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  }

  /** Give every bin that a rank falls into a stretch of `sorted`, and return that of each rank. */
  function reserve(ranks: readonly number[]): readonly Stretch[] {
    places.fill(-1)
    let bin = 0
    let stretch: Stretch = { below: 0, start: 0, end: 0 }
    let below = 0
    return ranks.map((rank) => {
      while (bin < BINS && rank >= below + (counts[bin] ?? 0)) {
        below += counts[bin] ?? 0
        bin += 1
      }
      if (places[bin] === -1) {
        const start = stretch.end
        stretch = { below, start, end: start + (counts[bin] ?? 0) }
        places[bin] = start
      }
      return stretch
    })
  }

  /** Bring the values of the bins with a stretch into theirs. */
  function collect(count: number, { least, perUnit }: Scale): void {
    for (let index = 0; index < count; index += 1) {
      const value = readAt(values, index)
      const bin = toBin(value, least, perUnit)
      const place = places[bin] ?? -1
      if (place < 0) continue
      sorted[place] = value
      places[bin] = place + 1
    }
  }

  function atRanks(count: number, ranks: readonly number[]): readonly number[] {
    const scale = toScale(count)
    countBins(count, scale)
    const stretches = reserve(ranks)
    collect(count, scale)
    for (const { start, end } of new Set(stretches)) sorted.subarray(start, end).sort()
    return stretches.map(({ start, below }, index) =>
      readAt(sorted, start + (ranks[index] ?? 0) - below),
    )
  }

  function quantiles(count: number, probabilities: readonly number[]): readonly number[] {
    const positions = probabilities.map((share) => clamp(share, 0, 1) * (count - 1))
    const ranked = atRanks(
      count,
      positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]),
    )
    return positions.map((position, index) => {
      const low = ranked[2 * index] ?? 0
      const fraction = position - Math.floor(position)
      return fraction === 0 ? low : low + fraction * ((ranked[2 * index + 1] ?? 0) - low)
    })
  }

  return { values, atRanks, quantiles }
}

/** From the least value on, and the bins of a unit. */
type Scale = { readonly least: number; readonly perUnit: number }

/** Where the values of a bin lie, and how many values lie below them. */
type Stretch = { readonly below: number; readonly start: number; readonly end: number }

/** Return the bin of a value; 0 for all where they are too close together, or too far apart, for a bin to have a width. */
function toBin(value: number, least: number, perUnit: number): number {
  const bin = ((value - least) * perUnit) | 0
  return bin < BINS ? bin : BINS - 1
}
