import { type BuyerLine } from './buyer-list'

/** Fields of a line that are compared between two readings of a list. */
export const COMPARED_FIELDS = [
  'materialId',
  'usageKgPerYear',
  'stockDays',
  'stockKg',
  'spendPerYear',
  'revenuePerYear',
  'currency',
  'site',
  'supplier',
  'supplierCountry',
  'market',
  'priceFixedShare',
  'protectedShare',
  'secondSourceShare',
  'contractCoverShare',
  'hasQualifiedAlternative',
  'leadTimeDays',
  'description',
] as const satisfies readonly (keyof BuyerLine)[]

/** Field of a line that is compared. */
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** A field that says something else than before. */
export type FieldChange = {
  readonly field: ComparedField
  readonly before: BuyerLine[ComparedField]
  readonly now: BuyerLine[ComparedField]
}

/** What became of one line between two readings; places are those in the lists, from 0. */
export type LineChange =
  | { readonly kind: 'new'; readonly now: number }
  | { readonly kind: 'gone'; readonly before: number }
  | {
      readonly kind: 'changed'
      readonly before: number
      readonly now: number
      readonly fields: readonly FieldChange[]
    }

/** Compare two readings of a list; a line is known by its part number, then by its site and supplier, then by its order. */
export function compareLists(
  before: readonly BuyerLine[],
  now: readonly BuyerLine[],
): readonly LineChange[] {
  const matches = matchLines(before, now)
  const known = new Set(matches.filter((place) => place !== undefined))
  const changes = now.flatMap((line, place): readonly LineChange[] => {
    const match = matches[place]
    const last = match === undefined ? undefined : before[match]
    if (match === undefined || last === undefined) return [{ kind: 'new', now: place }]
    const fields = compareLines(last, line)
    return fields.length === 0 ? [] : [{ kind: 'changed', before: match, now: place, fields }]
  })
  const gone = before.flatMap((_, place): readonly LineChange[] =>
    known.has(place) ? [] : [{ kind: 'gone', before: place }],
  )
  return [...changes, ...gone]
}

/** Return the lines of a new reading with what their owner had added to the same lines before. */
export function carryOver(
  before: readonly BuyerLine[],
  now: readonly BuyerLine[],
): readonly BuyerLine[] {
  const matches = matchLines(before, now)
  return now.map((line, place) => {
    const last = before[matches[place] ?? -1]
    if (last === undefined) return line
    return {
      ...line,
      owner: line.owner ?? last.owner,
      status: line.status ?? last.status,
      note: line.note ?? last.note,
      leadTimeDays: line.leadTimeDays ?? last.leadTimeDays,
    }
  })
}

/** Return the share of lines whose part number another reading has too, 0 to 1. */
export function toOverlap(before: readonly BuyerLine[], now: readonly BuyerLine[]): number {
  const ids = new Set(before.map(({ id }) => id))
  return now.length === 0 ? 0 : now.filter(({ id }) => ids.has(id)).length / now.length
}

function compareLines(before: BuyerLine, now: BuyerLine): readonly FieldChange[] {
  return COMPARED_FIELDS.filter((field) => before[field] !== now[field]).map((field) => ({
    field,
    before: before[field],
    now: now[field],
  }))
}

/** Return for each new line the place of the old one that it is; undefined for a line that was not there. */
function matchLines(
  before: readonly BuyerLine[],
  now: readonly BuyerLine[],
): readonly (number | undefined)[] {
  const free = new Map<string, number[]>()
  before.forEach(({ id }, place) => {
    const places = free.get(id)
    if (places === undefined) free.set(id, [place])
    else places.push(place)
  })
  const take = (line: BuyerLine, isSame: (last: BuyerLine) => boolean): number | undefined => {
    const places = free.get(line.id) ?? []
    const at = places.findIndex((place) => {
      const last = before[place]
      return last !== undefined && isSame(last)
    })
    return at === -1 ? undefined : places.splice(at, 1)[0]
  }
  const exact = now.map((line) =>
    take(line, ({ site, supplier }) => site === line.site && supplier === line.supplier),
  )
  return now.map((line, place) => exact[place] ?? take(line, () => true))
}
