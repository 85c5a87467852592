import { type BuyerLine, type BuyerList } from '@/domain/parts/buyer-list'
import { carryOver } from '@/domain/parts/compare-lists'
import { type Threshold } from '@/domain/parts/threshold'
import { nextNumberedId } from '@/state/kept/kept-kind'

/** What undo goes back and forth in: the lists, the one that is shown, and what is watched. */
export type PartsWorkspace = {
  readonly lists: readonly BuyerList[]
  readonly activeId: string | null
  readonly thresholds: readonly Threshold[]
}

/** A workspace without a list. */
export const EMPTY_PARTS: PartsWorkspace = { lists: [], activeId: null, thresholds: [] }

/** Return the list that is shown; undefined when there is none. */
export function activeList({ lists, activeId }: PartsWorkspace): BuyerList | undefined {
  return lists.find(({ id }) => id === activeId)
}

/** Import a list as a new one, and show it. */
export function addList(workspace: PartsWorkspace, list: Omit<BuyerList, 'id'>): PartsWorkspace {
  const id = nextNumberedId(
    'list',
    workspace.lists.map((kept) => kept.id),
  )
  return { ...workspace, lists: [...workspace.lists, { ...list, id }], activeId: id }
}

/**
 * Read a list anew: it keeps its id, name and typed rates, its lines what their owner had added to them, and what it
 * held before stands beside it, to be compared.
 */
export function replaceList(
  workspace: PartsWorkspace,
  id: string,
  list: Omit<BuyerList, 'id' | 'name'>,
): PartsWorkspace {
  return mapList(workspace, id, (kept) => ({
    ...list,
    id,
    name: kept.name,
    lines: carryOver(kept.lines, list.lines),
    rates: { ...kept.rates, ...list.rates },
    before: { importedAt: kept.importedAt, lines: kept.lines },
  }))
}

/** Add the lines of a list to another one; a rate that is typed already stays. */
export function appendLines(
  workspace: PartsWorkspace,
  id: string,
  added: Pick<BuyerList, 'lines' | 'rates' | 'assumptions'>,
): PartsWorkspace {
  return mapList(workspace, id, (kept) => ({
    ...kept,
    lines: [...kept.lines, ...added.lines],
    rates: { ...added.rates, ...kept.rates },
    assumptions: [...new Set([...kept.assumptions, ...added.assumptions])],
  }))
}

/** Delete a list; another one is shown in its place. */
export function removeList(workspace: PartsWorkspace, id: string): PartsWorkspace {
  const lists = workspace.lists.filter((list) => list.id !== id)
  const activeId = workspace.activeId === id ? (lists[0]?.id ?? null) : workspace.activeId
  return { ...workspace, lists, activeId }
}

/** Show a list. */
export function showList(workspace: PartsWorkspace, id: string): PartsWorkspace {
  return workspace.lists.some((list) => list.id === id) ? { ...workspace, activeId: id } : workspace
}

/** Give a list another name. */
export function renameList(workspace: PartsWorkspace, id: string, name: string): PartsWorkspace {
  return mapList(workspace, id, (list) => ({ ...list, name }))
}

/** Change one line of a list, by its place from 0; a field that is given is withheld no more. */
export function editLine(
  workspace: PartsWorkspace,
  id: string,
  index: number,
  patch: Partial<BuyerLine>,
): PartsWorkspace {
  return mapList(workspace, id, (list) => ({
    ...list,
    lines: list.lines.map((line, at) => (at === index ? toPatched(line, patch) : line)),
  }))
}

/** Change one line of the list that is shown; one that is not kept yet, as the sample, is taken over first. */
export function editShownLine(
  workspace: PartsWorkspace,
  { id, ...list }: BuyerList,
  index: number,
  patch: Partial<BuyerLine>,
): PartsWorkspace {
  if (workspace.lists.some((kept) => kept.id === id)) return editLine(workspace, id, index, patch)
  const added = addList(workspace, list)
  return editLine(added, added.activeId ?? id, index, patch)
}

/** Delete one line of a list, by its place from 0. */
export function removeLine(workspace: PartsWorkspace, id: string, index: number): PartsWorkspace {
  return mapList(workspace, id, (list) => ({
    ...list,
    lines: list.lines.filter((_, at) => at !== index),
  }))
}

/** Say on which day the stocks of a list were counted; undefined where nobody knows. */
export function setCountedOn(
  workspace: PartsWorkspace,
  id: string,
  countedOn: string | undefined,
): PartsWorkspace {
  return mapList(workspace, id, (list) => ({ ...list, countedOn }))
}

/** Strike rows from what a list left out, by their lines in the file: they were mended, or are not wanted. */
export function removeLeftOut(
  workspace: PartsWorkspace,
  id: string,
  lines: ReadonlySet<number>,
): PartsWorkspace {
  return mapList(workspace, id, (list) => {
    const { leftOut } = list
    if (leftOut === undefined) return list
    const rows = leftOut.rows.filter(({ line }) => !lines.has(line))
    const count = leftOut.count - (leftOut.rows.length - rows.length)
    return { ...list, leftOut: count === 0 ? undefined : { ...leftOut, rows, count } }
  })
}

/** Type how many US dollars a unit of a currency is; undefined takes the rate back. */
export function setRate(
  workspace: PartsWorkspace,
  id: string,
  currency: string,
  rate: number | undefined,
): PartsWorkspace {
  return mapList(workspace, id, (list) => {
    const { [currency]: _, ...others } = list.rates
    return { ...list, rates: rate === undefined ? others : { ...others, [currency]: rate } }
  })
}

/** Watch something, or change what is watched under the same id. */
export function setThreshold(workspace: PartsWorkspace, threshold: Threshold): PartsWorkspace {
  const others = workspace.thresholds.filter(({ id }) => id !== threshold.id)
  return { ...workspace, thresholds: [...others, threshold] }
}

/** Watch something no more. */
export function removeThreshold(workspace: PartsWorkspace, id: string): PartsWorkspace {
  return { ...workspace, thresholds: workspace.thresholds.filter((kept) => kept.id !== id) }
}

function toPatched(line: BuyerLine, patch: Partial<BuyerLine>): BuyerLine {
  const given = new Set(Object.keys(patch))
  if (given.has('stockDays') || given.has('stockKg')) given.add('stock')
  const withheld = patch.withheld ?? line.withheld.filter((field) => !given.has(field))
  return { ...line, ...patch, withheld }
}

function mapList(
  workspace: PartsWorkspace,
  id: string,
  change: (list: BuyerList) => BuyerList,
): PartsWorkspace {
  const lists = workspace.lists.map((list) => (list.id === id ? change(list) : list))
  return { ...workspace, lists }
}
