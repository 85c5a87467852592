import { type CivilDate, toDayNumber } from '@/lib/civil-date'

/** The stretch of days that a timeline shows. */
export type TimelineScale = { readonly firstDay: CivilDate; readonly lastDay: CivilDate }

/** Return how far along the timeline `date` lies, 0 to 1; days outside lie at its ends. */
export function toShare(date: CivilDate, { firstDay, lastDay }: TimelineScale): number {
  const first = toDayNumber(firstDay)
  const length = toDayNumber(lastDay) - first
  const share = (toDayNumber(date) - first) / (length || 1)
  return Math.min(1, Math.max(0, share))
}

/** Return the place of a span in per cent of the timeline; undefined when none of it shows. */
export function toExtent(
  span: { readonly from: CivilDate; readonly to: CivilDate | null },
  scale: TimelineScale,
): { readonly left: string; readonly width: string } | undefined {
  const start = toShare(span.from, scale)
  const end = span.to === null ? 1 : toShare(span.to, scale)
  if (end <= start) return undefined
  return { left: toPercent(start), width: toPercent(end - start) }
}

/** Write a share as CSS per cent. */
export function toPercent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`
}

/** Return the span that holds on `date`. */
export function findAt<Span extends { readonly from: CivilDate; readonly to: CivilDate | null }>(
  spans: readonly Span[],
  date: CivilDate,
): Span | undefined {
  return spans.findLast(({ from, to }) => from <= date && (to === null || date < to))
}
