import { type Source } from '@/domain/record/source'
import { type Edition } from '@/record/edition'
import { type RecordFault } from './record-fault'
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

/** Find where a source is cited that `known` does not hold. */
export function danglingSources(
  value: unknown,
  known: ReadonlySet<string>,
): readonly RecordFault[] {
  return visitObjects(value).flatMap(({ path, node }) =>
    citedIn(node)
      .filter((id) => !known.has(id))
      .map((id) => ({
        path,
        message: `cites ${id}, which is no source of the record`,
        remedy: 'Add the source, or correct its id.',
      })),
  )
}

/** Find values, spans, places and other figures that name no source at all. */
export function unsourced(value: unknown): readonly RecordFault[] {
  return visitObjects(value)
    .filter(
      ({ node }) =>
        'evidence' in node ||
        'from' in node ||
        'latitude' in node ||
        ('value' in node && 'unit' in node),
    )
    .filter(({ node }) => citedIn(node).length === 0)
    .map(({ path }) => ({
      path,
      message: 'names no source',
      remedy: 'Name the source that says it.',
    }))
}

/** Find sources without licence, date or address, and addresses that are cut short and not marked so. */
export function incompleteSources(sources: readonly Source[]): readonly RecordFault[] {
  return sources.flatMap((source) =>
    SOURCE_RULES.filter(({ isWrong }) => isWrong(source)).map(({ message, remedy }) => ({
      path: `bibliography.sources.${source.id}`,
      message,
      remedy,
    })),
  )
}

const SOURCE_RULES: readonly (Omit<RecordFault, 'path'> & {
  readonly isWrong: (source: Source) => boolean
})[] = [
  {
    isWrong: ({ licence, date }) => licence === '' || date === '',
    message: 'has no licence or no date',
    remedy: 'Give the licence, and the year, month or day as printed.',
  },
  {
    isWrong: ({ url, note }) => url === null && note === undefined,
    message: 'has no address and does not say why',
    remedy: 'Give the address, or say in the note why there is none.',
  },
  {
    isWrong: ({ isAddressUncertain, url }) => !isAddressUncertain && /…|\.\.\./.test(url ?? ''),
    message: 'has an address that is cut short',
    remedy: 'Give the whole address, or mark it as uncertain.',
  },
  {
    isWrong: ({ isAddressUncertain, url, access }) =>
      !isAddressUncertain && access !== 'dataset' && url !== null && isRoot(url),
    message: 'has the address of a whole site',
    remedy: 'Give the address of the page, or mark it as uncertain.',
  },
  {
    isWrong: ({ isAddressUncertain, note }) =>
      isAddressUncertain && !/cut short|rebuilt|no address/i.test(`${note}`),
    message: 'has an uncertain address and does not say why',
    remedy: 'Say in the note that the address was cut short or rebuilt, or that there is none.',
  },
]

function isRoot(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}

/** What is said of a source that nothing cites. */
export const UNCITED = 'is cited by nothing'

/** Find sources that nothing cites, that are newer than the edition, and figures whose source is unknown or missing. */
export function sourceFaults(edition: Edition): readonly RecordFault[] {
  const { bibliography, info } = edition
  const known = new Set(bibliography.sources.map(({ id }) => id))
  const cited = citedSources(edition)
  const month = info.vintage.slice(0, 7)
  return [
    ...danglingSources(edition, known),
    ...unsourced(edition),
    ...incompleteSources(bibliography.sources),
    ...bibliography.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id }) => ({
        path: `bibliography.sources.${id}`,
        message: UNCITED,
        remedy: 'Remove it, or name it where it is used.',
      })),
    ...bibliography.sources
      .filter(({ date }) => /^\d/.test(date) && date.slice(0, 7) > month)
      .map(({ id, date }) => ({
        path: `bibliography.sources.${id}`,
        message: `is dated ${date}, after the edition ${info.vintage}`,
        remedy: 'Raise the edition of the record, or correct the date.',
      })),
  ]
}
