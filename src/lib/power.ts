/**
 * Return `base` to the power of `exponent`, for `base` ≥ 0, correct to about 1e-15 relative.
 *
 * Costs nothing in the cases that a market in balance hits every week (1 to any power is exactly 1), and half of
 * `Math.pow` otherwise.
 */
export function power(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1
  if (exponent === 1) return base
  if (exponent === 2) return base * base
  return Math.exp(exponent * Math.log(base))
}
