import { type Span } from '@/domain/record/history'

/**
 * Return a history with spans laid over it one after the other: what held on the days of a span gives way to it, what
 * held before and after stays. `spans` follow one another without a gap.
 */
export function overlaySpans<Kind extends Span>(
  spans: readonly Kind[],
  added: readonly Kind[],
): readonly Kind[] {
  const held = [...spans]
  for (const span of added) lay(held, span)
  return held
}

function lay<Kind extends Span>(held: Kind[], span: Kind): void {
  const { from, to } = span
  const start = firstIndex(held, (other) => other.to === null || other.to > from)
  const end = to === null ? held.length : firstIndex(held, (other) => other.from >= to)
  const cut = held[start]
  const last = held[end - 1]
  const head = cut !== undefined && cut.from < from ? [{ ...cut, to: from }] : []
  const isCutShort = to !== null && last !== undefined && (last.to === null || last.to > to)
  const tail = isCutShort ? [{ ...last, from: to }] : []
  held.splice(start, Math.max(0, end - start), ...head, span, ...tail)
}

/** Return the first index from which `isBeyond` holds, by halves; the length where it never does. */
function firstIndex<Item>(items: readonly Item[], isBeyond: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isBeyond(item)) high = middle
    else low = middle + 1
  }
  return low
}
