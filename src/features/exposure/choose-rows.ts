import { groupBy } from '@/lib/group-by'
import { type PARTS_GROUPS, type PARTS_SHOWN } from '@/domain/page/view'
import { RARE_RUNS } from './to-finding'
import { type PartRow } from './to-part-rows'

/** Which rows a table shows: all, those that run out in one run of 20 or more, or those that hold the page's element. */
export type ShownParts = 'all' | (typeof PARTS_SHOWN)[number]

/** What rows are put together by. */
export type Grouping = 'none' | (typeof PARTS_GROUPS)[number]

/** A group of rows under one heading. */
export type RowGroup = { readonly name: string; readonly rows: readonly PartRow[] }

/** What is chosen of a table. */
export type Choice = {
  readonly shown: ShownParts
  readonly elementId: string
  /** Words that a row must hold, each somewhere. */
  readonly words: string
}

/** Return the rows that are chosen, in their order. */
export function chooseRows(
  rows: readonly PartRow[],
  { shown, elementId, words }: Choice,
): readonly PartRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      isShown(row, shown, elementId) && wanted.every((word) => toHaystack(row).includes(word)),
  )
}

function isShown({ exposure, outcome }: PartRow, shown: ShownParts, elementId: string): boolean {
  if (shown === 'out') return outcome.stockOutShare >= RARE_RUNS
  return shown === 'all' || exposure.elementIds.includes(elementId)
}

function toHaystack({ part, material }: PartRow): string {
  const { id, description, site, supplier, supplierCountry } = part
  return [id, description, site, supplier, supplierCountry, material].join(' ').toLowerCase()
}

/** Put rows together; a group is as high up as its first row, and rows without a name come last. */
export function groupRows(rows: readonly PartRow[], grouping: Grouping): readonly RowGroup[] {
  if (grouping === 'none') return [{ name: '', rows }]
  return [...groupBy(rows, (row) => toGroupName(row, grouping))]
    .map(([name, members]) => ({ name, rows: members }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === ''))
}

function toGroupName({ part, elementId }: PartRow, grouping: Exclude<Grouping, 'none'>): string {
  return { element: elementId, supplier: part.supplier, site: part.site }[grouping]
}

/** Return what the rows of a group put at risk, USD. */
export function toGroupMoney({ rows }: RowGroup): number {
  return rows.reduce((sum, { outcome }) => sum + outcome.lossUsd.mean, 0)
}
