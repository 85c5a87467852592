/**
 * Stand-in for zero in logarithms: the small value of Ang & Liu 2007, "Handling zero values in the logarithmic mean
 * Divisia index decomposition approach", Energy Policy 35. Small enough that its cube root vanishes beside 1e-9.
 */
const SMALL_VALUE = 1e-100

/** Return `value`, or the small stand-in where it is zero or below. */
export function orSmall(value: number): number {
  return value > 0 ? value : SMALL_VALUE
}

/**
 * Return the logarithmic mean (a − b) / ln(a / b) of two values ≥ 0, and a where both are equal; it lies between the
 * geometric and the arithmetic mean. Zeros count as `SMALL_VALUE`.
 */
export function logarithmicMean(a: number, b: number): number {
  const first = orSmall(a)
  const second = orSmall(b)
  const ratio = (first - second) / second
  if (ratio === 0) return first
  // log1p keeps the digits that ln(a) − ln(b) loses when both are close.
  const logarithm = Math.abs(ratio) < 1e-3 ? Math.log1p(ratio) : Math.log(first) - Math.log(second)
  return (first - second) / logarithm
}
