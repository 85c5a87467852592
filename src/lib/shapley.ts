import { toDrawName, uniformAt } from './counter-random'

/** How a difference is shared out over what it is made of. */
export type Shares = {
  /** Part of each, by id; together the value of all less that of none. */
  readonly parts: ReadonlyMap<string, number>
  /** Standard error of each part where orders were sampled; none where all were taken. */
  readonly standardErrors?: ReadonlyMap<string, number>
}

/** What the parts are taken from. */
export type SharingOptions = {
  /** Pairs of orders that are sampled, a pair being an order and its reverse. */
  readonly pairs?: number
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Most ids for which every set of them is evaluated, 2^8 at most. */
const MAX_EXACT = 8

const DEFAULT_PAIRS = 32
const SEED = 20_240_923

/**
 * Share the difference between all and none of `ids` out over them by the value of Shapley 1953: the mean, over every
 * order of adding them, of what each adds.
 *
 * `valueOf` is asked for sets of ids, each once. Up to eight ids the mean is exact; above it is one over sampled orders
 * and their reverses (Mitchell et al. 2022, "Sampling permutations for Shapley value estimation", JMLR 23), with its
 * standard error. The parts add up to the difference; they do not depend on the order of `ids`; an id that never makes
 * a difference gets exactly 0.
 */
export function shareOut(
  ids: readonly string[],
  valueOf: (included: ReadonlySet<string>) => number,
  options: SharingOptions = {},
): Shares {
  const sorted = [...new Set(ids)].toSorted()
  const isExact = sorted.length <= MAX_EXACT
  const known = new Map<string, number>()
  const value = (included: readonly string[]) => {
    const key = included.toSorted().join('\n')
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const found = valueOf(new Set(included))
    known.set(key, found)
    if (isExact) options.onProgress?.(known.size / 2 ** sorted.length)
    return found
  }
  const total = value(sorted) - value([])
  if (isExact) return { parts: settle(shareExactly(sorted, value), total) }
  const { parts, standardErrors } = shareBySample(sorted, value, options)
  return { parts: settle(parts, total), standardErrors }
}

type ValueOf = (included: readonly string[]) => number

/** Weigh what an id adds to each set by how many orders reach it: |S|! (n − |S| − 1)! / n!. */
function shareExactly(ids: readonly string[], value: ValueOf): ReadonlyMap<string, number> {
  const count = ids.length
  const sets = 2 ** count
  return new Map(
    ids.map((id, index) => {
      let part = 0
      for (let mask = 0; mask < sets; mask += 1) {
        if ((mask & (1 << index)) !== 0) continue
        const without = ids.filter((_, other) => (mask & (1 << other)) !== 0)
        const size = without.length
        const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count)
        part += weight * (value([...without, id]) - value(without))
      }
      return [id, part] as const
    }),
  )
}

function shareBySample(
  ids: readonly string[],
  value: ValueOf,
  { pairs = DEFAULT_PAIRS, onProgress }: SharingOptions,
) {
  const samples = Array.from({ length: pairs }, (_, pair) => {
    const order = toOrder(ids, pair)
    const forth = addInOrder(order, value)
    const back = addInOrder(order.toReversed(), value)
    onProgress?.((pair + 1) / pairs)
    return new Map(ids.map((id) => [id, ((forth.get(id) ?? 0) + (back.get(id) ?? 0)) / 2]))
  })
  const parts = new Map<string, number>()
  const standardErrors = new Map<string, number>()
  for (const id of ids) {
    const values = samples.map((sample) => sample.get(id) ?? 0)
    const mean = values.reduce((sum, one) => sum + one, 0) / pairs
    const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    parts.set(id, mean)
    standardErrors.set(id, Math.sqrt(squares / Math.max(1, pairs - 1) / pairs))
  }
  return { parts, standardErrors }
}

/** Return an order that depends on the ids themselves, not on how they were given. */
function toOrder(ids: readonly string[], pair: number): readonly string[] {
  return ids
    .map((id) => ({ id, place: uniformAt(SEED, pair, toDrawName(id)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id)
}

/** Return what each id adds when they are added one after the other. */
function addInOrder(order: readonly string[], value: ValueOf): ReadonlyMap<string, number> {
  let before = value([])
  return new Map(
    order.map((id, index) => {
      const after = value(order.slice(0, index + 1))
      const part = after - before
      before = after
      return [id, part] as const
    }),
  )
}

/** Give what rounding left over to the largest part, so that the parts add up. */
function settle(parts: ReadonlyMap<string, number>, total: number): ReadonlyMap<string, number> {
  const sum = [...parts.values()].reduce((left, right) => left + right, 0)
  const [largest] = [...parts].toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  if (largest === undefined || sum === total) return parts
  return new Map([...parts, [largest[0], largest[1] + (total - sum)]])
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}
