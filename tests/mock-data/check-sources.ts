import { visitObjects } from './walk'

const SOURCE_KEYS = ['sources', 'usesSources']

function citedIn(node: Readonly<Record<string, unknown>>): readonly string[] {
  return SOURCE_KEYS.flatMap((key) => {
    const cited = node[key]
    return Array.isArray(cited) ? cited.filter((id) => typeof id === 'string') : []
  })
}

/** Return the ids of all sources that anything inside `value` cites. */
export function citedSources(value: unknown): ReadonlySet<string> {
  return new Set(visitObjects(value).flatMap(({ node }) => citedIn(node)))
}

/** Return where a source is cited that `known` does not hold, as `path: id`. */
export function danglingSources(value: unknown, known: ReadonlySet<string>): readonly string[] {
  return visitObjects(value).flatMap(({ path, node }) =>
    citedIn(node)
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id}`),
  )
}

/** Return where a value, a stretch of time, a place or another figure names no source at all. */
export function unsourced(value: unknown): readonly string[] {
  return visitObjects(value)
    .filter(
      ({ node }) =>
        'evidence' in node ||
        'from' in node ||
        'latitude' in node ||
        ('value' in node && 'unit' in node),
    )
    .filter(({ node }) => citedIn(node).length === 0)
    .map(({ path }) => path)
}
