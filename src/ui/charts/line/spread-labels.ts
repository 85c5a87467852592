/** A label on a line, by its wished height. */
export type PlacedLabel<Label> = { readonly label: Label; readonly y: number }

/** Return labels moved apart so that each has `gap` px to itself, within `top` to `bottom`, in the order of their heights. */
export function spreadLabels<Label>(
  labels: readonly PlacedLabel<Label>[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly PlacedLabel<Label>[] {
  const ordered = labels.toSorted((left, right) => left.y - right.y)
  const heights = ordered.map(({ y }) => Math.min(bottom, Math.max(top, y)))
  for (let index = 1; index < heights.length; index += 1) {
    heights[index] = Math.max(heights[index] ?? 0, (heights[index - 1] ?? 0) + gap)
  }
  let floor = bottom
  for (let index = heights.length - 1; index >= 0; index -= 1) {
    heights[index] = Math.min(heights[index] ?? 0, floor)
    floor = (heights[index] ?? 0) - gap
  }
  return ordered.map(({ label }, index) => ({ label, y: heights[index] ?? 0 }))
}
