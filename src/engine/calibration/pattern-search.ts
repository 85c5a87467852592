/** A function of several numbers, each from 0 to 1, and where its search begins. */
export type Problem = {
  readonly start: readonly number[]
  readonly cost: (point: readonly number[]) => number
  /** Least step that is tried, as a share of the cube's edge; a five-hundredth if it does not say. */
  readonly lastStep?: number
}

/** Where a search ended. */
export type Minimum = {
  readonly point: readonly number[]
  readonly cost: number
  readonly evaluations: number
}

const FIRST_STEP = 0.25
const LAST_STEP = 1 / 512

/**
 * Return a minimum of `cost` inside the unit cube, by the pattern search of Hooke and Jeeves (1961).
 *
 * Tries one step up and down each axis, goes on along what helped, halves the step when nothing does. No derivative,
 * no chance: the same problem ends at the same point.
 */
export function searchPattern({ start, cost, lastStep = LAST_STEP }: Problem): Minimum {
  let evaluations = 0
  const evaluate = (point: readonly number[]): Omit<Minimum, 'evaluations'> => {
    evaluations += 1
    return { point, cost: cost(point) }
  }
  let base = evaluate(start.map(intoUnit))
  for (let step = FIRST_STEP; step >= lastStep; step /= 2) {
    let next = explore(base, step, evaluate)
    while (next.cost < base.cost) {
      const leap = next.point.map((value, axis) => intoUnit(2 * value - (base.point[axis] ?? 0)))
      base = next
      next = explore(evaluate(leap), step, evaluate)
      if (next.cost >= base.cost) next = explore(base, step, evaluate)
    }
  }
  return { ...base, evaluations }
}

type Tried = Omit<Minimum, 'evaluations'>

/** Walk once along every axis, keeping each step that lowers the cost. */
function explore(from: Tried, step: number, evaluate: (point: readonly number[]) => Tried): Tried {
  let best = from
  for (const axis of from.point.keys()) {
    for (const move of [step, -step]) {
      const tried = moved(best.point, axis, move)
      if (tried[axis] === best.point[axis]) continue
      const outcome = evaluate(tried)
      if (outcome.cost < best.cost) {
        best = outcome
        break
      }
    }
  }
  return best
}

function moved(point: readonly number[], axis: number, move: number): readonly number[] {
  return point.map((value, index) => (index === axis ? intoUnit(value + move) : value))
}

function intoUnit(value: number): number {
  return Math.min(1, Math.max(0, value))
}
