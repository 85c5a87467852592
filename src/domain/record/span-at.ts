import { type CivilDate } from '@/lib/civil-date'
import { type Span } from './history'

/** Return the span that is in force on `day`, or undefined when the record is silent about it. */
export function spanAt<Kind extends Span>(
  spans: readonly Kind[],
  day: CivilDate,
): Kind | undefined {
  return spans.find((span) => span.from <= day && (span.to === null || day < span.to))
}
