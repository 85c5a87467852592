/**
 * Round `parts` to integers that add up to the rounded total (largest remainder, or Hamilton, method).
 *
 * Every part is rounded down, and what is missing goes one by one to the parts that lost most, the earlier first
 * among equals; so a displayed total always equals the sum of its displayed parts.
 */
export function roundToTotal(
  parts: readonly number[],
  total: number = Math.round(parts.reduce((sum, part) => sum + part, 0)),
): readonly number[] {
  const floors = parts.map((part) => Math.floor(part) + 0) // + 0 turns −0 into 0
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0)
  if (parts.length === 0 || missing === 0) return floors
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const step = Math.sign(missing)
  const ranked = step > 0 ? byRemainder : byRemainder.toReversed()
  const rounds = Math.floor(Math.abs(missing) / parts.length)
  const extra = new Set(ranked.slice(0, Math.abs(missing) % parts.length).map(({ index }) => index))
  return floors.map((floor, index) => floor + step * (rounds + (extra.has(index) ? 1 : 0)))
}
