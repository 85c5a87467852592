/** Return the smaller of two numbers; in loops it costs a fraction of `Math.min`, which looks for NaN and −0. */
export function lesser(a: number, b: number): number {
  return a < b ? a : b
}

/** Return the larger of two numbers; in loops it costs a fraction of `Math.max`. */
export function greater(a: number, b: number): number {
  return a > b ? a : b
}
