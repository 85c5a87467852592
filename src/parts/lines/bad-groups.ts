import { type BadGroup, type RowFault } from '@/parts/thread/parts-reader'

/** Groups that are handed on. */
const MOST_GROUPS = 50

/** Lines that a group names. */
const MOST_LINES = 5

/** Collects what is wrong with rows, the same under one heading. */
export type BadGroups = {
  readonly add: (line: number, faults: readonly RowFault[]) => void
  /** Return what is wrong with more than one row, the most frequent first. */
  readonly toGroups: () => readonly BadGroup[]
}

/** Begin to collect. */
export function createBadGroups(): BadGroups {
  const groups = new Map<string, RowFault & { count: number; readonly lines: number[] }>()
  return {
    add: (line, faults) => {
      for (const fault of faults) {
        const key = `${fault.column}\u0001${fault.text}\u0001${fault.message}`
        const group = groups.get(key) ?? { ...fault, count: 0, lines: [] }
        group.count += 1
        if (group.lines.length < MOST_LINES) group.lines.push(line)
        groups.set(key, group)
      }
    },
    toGroups: () =>
      [...groups.values()]
        .filter(({ count }) => count > 1)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, MOST_GROUPS),
  }
}
