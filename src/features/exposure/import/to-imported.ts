import { type BuyerLine, type BuyerList, type LeftOut } from '@/domain/parts/buyer-list'
import { compareLists, toOverlap } from '@/domain/parts/compare-lists'
import { type ReadList } from '@/parts/thread/parts-reader'
import {
  addList,
  appendLines,
  removeLeftOut,
  replaceList,
  type PartsWorkspace,
} from '@/state/lists/parts-workspace'
import { type Draft } from './import-step'
import { type LeftOutRows } from './import-begin'

/** Where read lines go: a list of their own, in place of another list, or at its end. */
export type Target = 'new' | 'replace' | 'append'

/** Share of part numbers from which a list with the same titles is the same list. */
const LEAST_OVERLAP = 0.3

/** Return the kept list that a new reading is of: the same titles, and the most part numbers in common. */
export function findSameList(
  lists: readonly BuyerList[],
  headerKey: string,
  lines: readonly BuyerLine[],
): BuyerList | undefined {
  const [best] = lists
    .filter((list) => list.headerKey === headerKey)
    .map((list) => ({ list, overlap: toOverlap(list.lines, lines) }))
    .toSorted((a, b) => b.overlap - a.overlap)
  return best !== undefined && best.overlap >= LEAST_OVERLAP ? best.list : undefined
}

/** How many lines are new, gone and changed against an earlier reading. */
export type ChangeCount = Readonly<Record<'new' | 'gone' | 'changed', number>>

/** Count what changed between two readings of a list. */
export function countChanges(before: readonly BuyerLine[], now: readonly BuyerLine[]): ChangeCount {
  const counts = { new: 0, gone: 0, changed: 0 }
  for (const { kind } of compareLists(before, now)) counts[kind] += 1
  return counts
}

/** What a reading becomes a list with. */
type Reading = {
  readonly draft: Draft
  readonly result: ReadList
  readonly lines: readonly BuyerLine[]
  /** ISO 8601, as the caller’s clock has it. */
  readonly importedAt: string
  readonly countedOn: string
}

/** Return the list that a reading is, with the rows of the file that it leaves out. */
export function toImported({
  draft,
  result,
  lines,
  importedAt,
  countedOn,
}: Reading): Omit<BuyerList, 'id'> {
  const { table } = draft
  return {
    name: table.origin === '' ? 'Pasted list' : table.origin,
    isSample: false,
    origin: table.origin,
    importedAt,
    lines,
    rates: result.rates,
    assumptions: result.assumptions,
    countedOn,
    headerKey: table.headerKey,
    leftOut: toLeftOut(draft, result),
  }
}

/** Rows that were left out knowingly, and those that cannot be read. */
function toLeftOut(
  { table }: Draft,
  { leftOut, badRows, badRowCount }: ReadList,
): LeftOut | undefined {
  const count = leftOut.count + badRowCount
  if (count === 0) return undefined
  const bad = badRows.map(({ line, cells, faults }) => ({
    line,
    cells,
    reason: faults.map(({ column, message }) => `${column}: ${message}`).join(' '),
  }))
  return { titles: table.titles, count, rows: [...leftOut.rows, ...bad].slice(0, MOST_ROWS) }
}

/** Rows that a list keeps of what it leaves out. */
const MOST_ROWS = 500

/** Put a list where it goes. */
export function takeOver(
  parts: PartsWorkspace,
  otherId: string | undefined,
  { target, list }: { readonly target: Target; readonly list: Omit<BuyerList, 'id'> },
): PartsWorkspace {
  if (otherId === undefined || target === 'new') return addList(parts, list)
  return target === 'replace'
    ? replaceList(parts, otherId, list)
    : appendLines(parts, otherId, list)
}

/** Add rows that a list had left out and that are mended now, and strike them from what it leaves out. */
export function takeMended(
  parts: PartsWorkspace,
  { listId, lines: origins }: LeftOutRows,
  list: Omit<BuyerList, 'id'>,
): PartsWorkspace {
  const open = new Set(list.leftOut?.rows.map(({ line }) => line))
  // The rows stand below their titles, so the first of them is line 2.
  const mended = origins.filter((_, at) => !open.has(at + 2))
  return removeLeftOut(appendLines(parts, listId, list), listId, new Set(mended))
}
