import { isCivilDate } from '@/lib/civil-date'
import { type ExportControl, type Span } from '@/domain/record/history'

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
    faults.push(...spanFaults(span), ...seamFaults(span, spans[index + 1]))
  }
  return faults
}

function spanFaults({ from, to }: Span): readonly string[] {
  const days = to === null ? [from] : [from, to]
  if (!days.every((day) => isCivilDate(day))) return [`${days.join(' to ')} is no stretch of days`]
  return to !== null && to <= from ? [`${from} ends before it begins`] : []
}

function seamFaults({ from, to }: Span, next: Span | undefined): readonly string[] {
  if (!next) return []
  if (to === null) return [`${from} is open but another follows`]
  if (next.from > to) return [`gap after ${to}`]
  return next.from < to ? [`overlap before ${to}`] : []
}

/** Return where an export control holds something back before it is in force, or while it is suspended. */
export function controlFaults({ id, due, inForce, suspension, forms }: ExportControl): string[] {
  const starts = forms.flatMap(({ spans }) => spans.map(({ from }) => from))
  if (inForce === null) return starts.length > 0 ? [`${id} holds back and is not in force`] : []
  const early = starts.filter((from) => from < inForce.from)
  const faults = [...new Set(early)].map((from) => `${id} holds back from ${from}`)
  if (inForce.from < due) faults.push(`${id} is in force before it was due`)
  if (suspension && suspension.from <= inForce.from) faults.push(`${id} was suspended by then`)
  return faults
}
