import { isCivilDate } from '@/lib/civil-date'
import { type Span } from '@/domain/history'

/**
 * Return what keeps `spans` from being one unbroken history over `firstDay` to `lastDay`: a gap, an overlap,
 * a stretch that ends before it begins, or an end that is not open.
 */
export function historyFaults(
  spans: readonly Span[],
  firstDay: string,
  lastDay: string,
): readonly string[] {
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return ['is empty']
  const faults: string[] = []
  if (first.from > firstDay) faults.push(`begins on ${first.from}, after ${firstDay}`)
  if (last.to !== null) faults.push(`ends on ${last.to} instead of staying open`)
  if (last.from > lastDay) faults.push(`reaches beyond ${lastDay}`)
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]
    if (!isCivilDate(span.from)) faults.push(`${span.from} is no day`)
    if (span.to !== null && span.to <= span.from) faults.push(`${span.from} ends before it begins`)
    if (next && span.to === null) faults.push(`${span.from} is open but another follows`)
    if (next && span.to !== null && next.from > span.to) faults.push(`gap after ${span.to}`)
    if (next && span.to !== null && next.from < span.to) faults.push(`overlap before ${span.to}`)
  }
  return faults
}
