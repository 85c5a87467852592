import { type ChartAnnotation } from '@/ui/charts/chart-series'
import { textWidth } from './text-width'

/** What decides where words above the plot go. */
export type RowNeeds = {
  readonly place: {
    readonly toX: (x: number) => number
    readonly left: number
    readonly right: number
  }
  readonly fontSize: number
  /** True when the lowest row belongs to the as-of date. */
  readonly isReserved: boolean
}

/** Most rows of event names above a plot. */
export const MOST_ROWS = 3

/** Give each annotation a row above the plot in which it meets no other; those left over keep their rule only. */
export function toRows(
  annotations: readonly ChartAnnotation[],
  { place, fontSize, isReserved }: RowNeeds,
): { readonly rowOf: (annotation: ChartAnnotation) => number | undefined } {
  const rows = new Map<ChartAnnotation, number>()
  const ends: number[] = isReserved ? [Infinity] : []
  for (const annotation of annotations.toSorted((left, right) => left.x - right.x)) {
    const { start, end } = toExtent(annotation, place, fontSize)
    const free = Array.from({ length: MOST_ROWS }, (_, row) => row).find(
      (row) => (ends[row] ?? -Infinity) < start,
    )
    if (free === undefined) continue
    rows.set(annotation, free)
    ends[free] = end
  }
  return { rowOf: (annotation) => rows.get(annotation) }
}

function toExtent(
  { x, label }: ChartAnnotation,
  place: RowNeeds['place'],
  fontSize: number,
): { readonly start: number; readonly end: number } {
  const at = place.toX(x)
  const width = textWidth(label, fontSize) + 10
  return at + width > place.right ? { start: at - width, end: at } : { start: at, end: at + width }
}
