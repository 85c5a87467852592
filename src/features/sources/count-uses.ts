/** How many values of one answer name a source. */
export type Use = { readonly dataset: string; readonly count: number }

/** Fields that hold ids of sources. */
const SOURCE_FIELDS: ReadonlySet<string> = new Set(['sources', 'usesSources'])

/**
 * Return, for every source id, how many values of each answer name it, the answer with most first.
 *
 * Walks any answer of the contract: whatever carries a list of source ids is one value.
 */
export function countUses(
  answers: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const [dataset, answer] of Object.entries(answers)) {
    for (const [id, count] of countIn(answer)) {
      uses.set(id, [...(uses.get(id) ?? []), { dataset, count }])
    }
  }
  return new Map([...uses].map(([id, rows]) => [id, rows.toSorted((a, b) => b.count - a.count)]))
}

function countIn(answer: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const ids of findLists(answer)) {
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Return every list of source ids inside `value`, however deep. */
function findLists(value: unknown): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap(findLists)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    SOURCE_FIELDS.has(field) && isIdList(inner) ? [inner] : findLists(inner),
  )
}

function isIdList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}
