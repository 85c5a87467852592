import { CLEARING } from '../src/engine/monte-carlo/loop/loop-terms'
import * as memory from './memory'
import { over, read } from './pairs'
import { power } from './powers'

/**
 * Return the multiples of the price in balance at which unmet demand would be met, A·(D / C)^(1/ε): 0 where demand is met,
 * without bound where nothing is used of it or it does not answer to price (docs/model.md §1, step 7).
 */
export function clearingOf(expected: v128, demand: v128, used: v128): v128 {
  const short = over(demand, used)
  const first = levelOf(f64x2.extract_lane(expected, 0), f64x2.extract_lane(short, 0))
  const second = levelOf(f64x2.extract_lane(expected, 1), f64x2.extract_lane(short, 1))
  return f64x2.replace_lane(f64x2.splat(first), 1, second)
}

function levelOf(expected: f64, short: f64): f64 {
  if (!(short > 1)) return 0
  const exponent = read(memory.terms, CLEARING)
  if (exponent === 0 || short === Infinity) return Infinity
  return expected * power(short, exponent)
}
