import { groupBy } from '@/lib/group-by'
import { type Source } from '@/domain/record/source'

/** What sources can be grouped by. */
export const GROUPINGS = ['publisher', 'licence', 'access'] as const

/** What sources are grouped by. */
export type Grouping = (typeof GROUPINGS)[number]

/** Sources that share a publisher, licence or way of reading. */
export type SourceGroup = { readonly name: string; readonly sources: readonly Source[] }

/** Return the sources of which title, publisher, licence or id hold every word of `search`, whatever the case. */
export function searchSources(sources: readonly Source[], search: string): readonly Source[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return sources.filter(({ id, title, publisher, licence, date }) => {
    const text = [id, title, publisher, licence, date].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Return the sources in groups, the largest first, then by name; within a group by title. */
export function groupSources(
  sources: readonly Source[],
  grouping: Grouping,
): readonly SourceGroup[] {
  return [...groupBy(sources, (source) => source[grouping])]
    .map(([name, rows]) => ({
      name,
      sources: rows.toSorted((a, b) => a.title.localeCompare(b.title)),
    }))
    .toSorted((a, b) => b.sources.length - a.sources.length || a.name.localeCompare(b.name))
}
