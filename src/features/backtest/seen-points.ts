import { type ChartPoints } from '@/ui/charts/chart-series'

/** Something seen at one x. */
export type SeenPoint = { readonly x: number; readonly y: number }

/** Return short level strokes at what was seen, with gaps between: nothing is drawn where nothing is known. */
export function toSeenStrokes(
  seen: readonly SeenPoint[],
  halfWidth: number,
  [first, last]: readonly [number, number],
): ChartPoints {
  const strokes = seen.map(({ x, y }) => ({
    xs: [Math.max(first, x - halfWidth), Math.min(last, x + halfWidth), x + halfWidth],
    ys: [y, y, Number.NaN],
  }))
  return { xs: strokes.flatMap(({ xs }) => xs), ys: strokes.flatMap(({ ys }) => ys) }
}
