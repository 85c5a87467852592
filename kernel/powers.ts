import {
  POWER_EXPONENT,
  POWER_IS_SERIES,
  POWER_NODES,
  POWER_OCTAVES,
  POWER_OF_TWO,
  POWER_STEPS,
  POWER_TERMS,
} from '../src/engine/monte-carlo/loop/power-layout'
import { inverses, logarithms } from './memory'
import { gather, get, minus, NUMBER, PAIR, plus, set, times, twice } from './pairs'

/** Return the power of a base above 0, for exponents that the series does not hold for: src/lib/power-table.ts. */
declare function powerOf(base: f64, exponent: f64): f64

/** Return the power of one number above 0. */
export function power(base: f64, exponent: f64): f64 {
  return powerOf(base, exponent)
}

const LAST_PLACE = (2 * POWER_OCTAVES + 1) * POWER_STEPS - 1
const FIRST_OCTAVE = (1023 - POWER_OCTAVES) * POWER_STEPS

/**
 * Raise a column of the rows of pairs from `first` to `end`, normal numbers above 0, to the exponent of a table; base 1
 * gives exactly 1. The rows are `length` bytes long.
 *
 * The power of the nearest node comes from the table, that of the rest from the binomial series. Arithmetic and bits only,
 * so that every machine gives the same bits.
 */
export function raise(
  powers: usize,
  first: usize,
  end: usize,
  length: usize,
  from: usize,
  to: usize,
): void {
  if (load<f64>(powers + POWER_IS_SERIES * NUMBER) === 0) {
    raiseOneByOne(powers, first, end, length, from, to)
    return
  }
  const one = f64x2.splat(1)
  const nodes = powers + POWER_NODES * NUMBER
  const octaves = powers + POWER_OF_TWO * NUMBER
  const slope = twice(powers, POWER_TERMS)
  const second = twice(powers, POWER_TERMS + 1)
  const third = twice(powers, POWER_TERMS + 2)
  const fourth = twice(powers, POWER_TERMS + 3)
  const fifth = twice(powers, POWER_TERMS + 4)
  for (let row = first; row < end; row += length) {
    const base = get(row, from)
    const places = toPlaces(base)
    const a = i32x4.extract_lane(places, 1)
    const b = i32x4.extract_lane(places, 3)
    const r = minus(times(base, gather(inverses, a, b)), one)
    const r2 = times(r, r)
    const low = plus(second, times(r, third))
    const high = times(r2, plus(fourth, times(r, fifth)))
    const tail = times(r2, plus(low, high))
    const nearest = times(
      gather(octaves, octaveOf(a), octaveOf(b)),
      gather(nodes, nodeOf(a), nodeOf(b)),
    )
    set(row, to, plus(nearest, times(nearest, plus(times(slope, r), tail))))
  }
}

function raiseOneByOne(
  powers: usize,
  first: usize,
  end: usize,
  length: usize,
  from: usize,
  to: usize,
): void {
  const exponent = load<f64>(powers + POWER_EXPONENT * NUMBER)
  for (let row = first; row < end; row += length) {
    for (let lane: usize = 0; lane < PAIR; lane += NUMBER) {
      const base = load<f64>(row + from * PAIR + lane)
      store<f64>(row + to * PAIR + lane, powerOf(base, exponent))
    }
  }
}

/** Return the natural logarithms of two normal numbers above 0; absolute error about 1e-16 near 1. */
export function logOf(x: v128): v128 {
  const places = toPlaces(x)
  const a = i32x4.extract_lane(places, 1)
  const b = i32x4.extract_lane(places, 3)
  const r = minus(times(x, gather(inverses, a, b)), f64x2.splat(1))
  const r2 = times(r, r)
  const low = plus(f64x2.splat(-1 / 2.0), times(r, f64x2.splat(1 / 3.0)))
  const high = plus(f64x2.splat(-1 / 4.0), times(r, f64x2.splat(1 / 5.0)))
  const highest = minus(high, times(r2, f64x2.splat(1 / 6.0)))
  const tail = times(r2, plus(low, times(r2, highest)))
  const octave = f64x2.splat(<f64>(octaveOf(a) - POWER_OCTAVES))
  const octaves = f64x2.replace_lane(octave, 1, <f64>(octaveOf(b) - POWER_OCTAVES))
  const nodes = gather(logarithms, nodeOf(a), nodeOf(b))
  return plus(times(octaves, f64x2.splat(Math.LN2)), plus(nodes, plus(r, tail)))
}

/** Return octave · 128 + node of two numbers, from the lowest octave on; they stand in lanes 1 and 3. */
function toPlaces(x: v128): v128 {
  const rounded = i32x4.shr_s(i32x4.add(x, i32x4.splat(0x1000)), 13)
  const places = i32x4.sub(rounded, i32x4.splat(FIRST_OCTAVE))
  return i32x4.min_s(i32x4.max_s(places, i32x4.splat(0)), i32x4.splat(LAST_PLACE))
}

function octaveOf(place: i32): i32 {
  return place >> 7
}

function nodeOf(place: i32): i32 {
  return place & (POWER_STEPS - 1)
}
