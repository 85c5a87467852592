/* Two numbers at a time, as the processor takes them: numbers of two elements, or of two kinds of oxide. */

/** Bytes of a number, and of two. */
export const NUMBER: usize = 8
export const PAIR: usize = 16

/** Return one of numbers in a row. */
export function read(numbers: usize, index: usize): f64 {
  return load<f64>(numbers + index * NUMBER)
}

/** Set one of numbers in a row. */
export function write(numbers: usize, index: usize, number: f64): void {
  store<f64>(numbers + index * NUMBER, number)
}

/** Return a column of one element of a pair. */
export function readOne(row: usize, column: usize): f64 {
  return load<f64>(row + column * PAIR)
}

/** Set a column of one element of a pair. */
export function writeOne(row: usize, column: usize, number: f64): void {
  store<f64>(row + column * PAIR, number)
}

/** Return a column of a row of pairs. */
export function get(row: usize, column: usize): v128 {
  return v128.load(row + column * PAIR)
}

/** Set a column of a row of pairs. */
export function set(row: usize, column: usize, pair: v128): void {
  v128.store(row + column * PAIR, pair)
}

/** Return one number as both of a pair. */
export function twice(numbers: usize, index: usize): v128 {
  return v128.load64_splat(numbers + index * NUMBER)
}

/** Return two numbers from two places. */
export function gather(numbers: usize, first: usize, second: usize): v128 {
  return v128.load64_lane(numbers + second * NUMBER, v128.load64_zero(numbers + first * NUMBER), 1)
}

export function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b)
}

export function minus(a: v128, b: v128): v128 {
  return f64x2.sub(a, b)
}

export function times(a: v128, b: v128): v128 {
  return f64x2.mul(a, b)
}

export function over(a: v128, b: v128): v128 {
  return f64x2.div(a, b)
}

/** Return the smaller of each two; the second where one is no number. */
export function lesser(a: v128, b: v128): v128 {
  return f64x2.pmin(b, a)
}

/** Return the larger of each two; the second where one is no number. */
export function greater(a: v128, b: v128): v128 {
  return f64x2.pmax(b, a)
}

/** Return how many pairs hold so many numbers. */
export function pairsOf(count: i32): i32 {
  return (count + 1) >> 1
}
