import { daysBetween, type CivilDate } from '@/lib/civil-date'
import { type Span } from '@/domain/record/history'

/** Days that a strip of history runs over. */
export type Period = { readonly firstDay: CivilDate; readonly lastDay: CivilDate }

/** Where a span lies on a strip: percentages of its length. */
export type PlacedSpan<Kind extends Span> = {
  readonly span: Kind
  readonly left: number
  readonly width: number
}

/** Return the part of the strip before `day`, 0 to 100, kept inside it. */
export function toPosition(day: CivilDate, { firstDay, lastDay }: Period): number {
  const part = daysBetween(firstDay, day) / daysBetween(firstDay, lastDay)
  return 100 * Math.min(1, Math.max(0, part))
}

/** Place spans on a strip; those that lie wholly outside the period are left out. */
export function placeSpans<Kind extends Span>(
  spans: readonly Kind[],
  period: Period,
): readonly PlacedSpan<Kind>[] {
  return spans
    .map((span) => {
      const left = toPosition(span.from, period)
      const right = span.to === null ? 100 : toPosition(span.to, period)
      return { span, left, width: right - left }
    })
    .filter(({ width }) => width > 0)
}

/** Return the quarters' first days inside a period, for its scale. */
export function toQuarterDays({ firstDay, lastDay }: Period): readonly CivilDate[] {
  const first = Number(firstDay.slice(0, 4))
  const years = Array.from(
    { length: Number(lastDay.slice(0, 4)) - first + 1 },
    (_, index) => first + index,
  )
  return years
    .flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01`))
    .filter((day) => day >= firstDay && day <= lastDay)
}
