import { clamp } from './clamp'
import { readAt } from './read-at'

/** Below this many values sorting them is faster than splitting them again. */
const SHORT = 24

/** A buffer whose quantiles are found without sorting it in full. */
export type Selection = {
  /** Values in any order, which the owner writes; finding quantiles reorders them. */
  readonly values: Float64Array
  /** Return the value at each rank of the first `count` values; 0 is the least. Ranks must ascend. */
  readonly atRanks: (count: number, ranks: readonly number[]) => readonly number[]
  /** Return quantiles of the first `count` values as `quantileSorted` does; probabilities must ascend. */
  readonly quantiles: (count: number, probabilities: readonly number[]) => readonly number[]
}

/** Make a buffer for up to `capacity` values; quickselect (Hoare 1961) on all ranks at once. */
export function createSelection(capacity: number): Selection {
  const values = new Float64Array(capacity)

  function swap(i: number, j: number): void {
    const kept = readAt(values, i)
    values[i] = readAt(values, j)
    values[j] = kept
  }

  function sort(low: number, high: number): void {
    for (let i = low + 1; i <= high; i += 1) {
      const value = readAt(values, i)
      let j = i - 1
      while (j >= low && readAt(values, j) > value) {
        values[j + 1] = readAt(values, j)
        j -= 1
      }
      values[j + 1] = value
    }
  }

  /** Put the median of the ends and the middle into the middle and return it. */
  function choosePivot(low: number, high: number): number {
    const middle = (low + high) >>> 1
    if (readAt(values, middle) < readAt(values, low)) swap(low, middle)
    if (readAt(values, high) < readAt(values, low)) swap(low, high)
    if (readAt(values, high) < readAt(values, middle)) swap(middle, high)
    return readAt(values, middle)
  }

  /** Split so that nothing up to the returned place is larger than anything after it. */
  function split(low: number, high: number): number {
    const local = values
    const pivot = choosePivot(low, high)
    let i = low - 1
    let j = high + 1
    for (;;) {
      do i += 1
      while (readAt(local, i) < pivot)
      do j -= 1
      while (readAt(local, j) > pivot)
      if (i >= j) return j
      swap(i, j)
    }
  }

  /** Bring every rank of a list into its place between `low` and `high`. */
  function place(low: number, high: number, ranks: readonly number[]): void {
    if (ranks.length === 0 || low >= high) return
    if (high - low < SHORT) {
      sort(low, high)
      return
    }
    const cut = split(low, high)
    place(
      low,
      cut,
      ranks.filter((rank) => rank <= cut),
    )
    place(
      cut + 1,
      high,
      ranks.filter((rank) => rank > cut),
    )
  }

  function atRanks(count: number, ranks: readonly number[]): readonly number[] {
    place(0, count - 1, ranks)
    return ranks.map((rank) => readAt(values, rank))
  }

  function quantiles(count: number, probabilities: readonly number[]): readonly number[] {
    const positions = probabilities.map((share) => clamp(share, 0, 1) * (count - 1))
    atRanks(
      count,
      positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]),
    )
    return positions.map((position) => {
      const below = Math.floor(position)
      const low = readAt(values, below)
      const fraction = position - below
      return fraction === 0 ? low : low + fraction * (readAt(values, below + 1) - low)
    })
  }

  return { values, atRanks, quantiles }
}
