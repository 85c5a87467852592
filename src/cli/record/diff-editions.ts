import { type Edition } from '@/record/edition'
import { visitObjects } from '@/record/rules/walk'

/** One place at which two records differ: a value that changed, came or went. */
export type Difference = {
  readonly target: string
  readonly before: unknown
  readonly after: unknown
}

/** Return every place at which two records differ, down to single values. */
export function diffEditions(before: Edition, after: Edition): readonly Difference[] {
  const old = toLeaves(before)
  const news = toLeaves(after)
  const targets = [...new Set([...old.keys(), ...news.keys()])]
  return targets.flatMap((target) => {
    const [a, b] = [old.get(target) ?? null, news.get(target) ?? null]
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ target, before: a, after: b }]
  })
}

/** Values of a record by where they stand; lists of plain values count as one. */
function toLeaves(edition: Edition): ReadonlyMap<string, unknown> {
  return new Map(
    visitObjects(edition).flatMap(({ path, node }) =>
      Object.entries(node)
        .filter(([, value]) => !isNested(value))
        .map(([key, value]) => [path === '' ? key : `${path}.${key}`, value] as const),
    ),
  )
}

function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object')
  return typeof value === 'object' && value !== null
}

/** Write differences, one a line. */
export function writeDiff(differences: readonly Difference[]): readonly string[] {
  if (differences.length === 0) return ['The two records are the same.']
  return differences.map(
    ({ target, before, after }) =>
      `${target}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  )
}
