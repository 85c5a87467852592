import { type LeftOut } from '@/domain/parts/buyer-list'
import { type ColumnPlan } from '@/parts/columns/column-plan'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { type CheckRequest } from '@/parts/thread/parts-reader'
import { readLine } from './read-line'
import { type Repeat } from './repeated-rows'

/** Rows that are handed on with their cells; all of them are counted. */
const MOST_KEPT = 500

/** Why a row is left out: in words, or because the reader chose to. */
export type Reason = { readonly kind: 'said'; readonly words: string } | { readonly kind: 'chosen' }

/** Return why each row that is left out is, by its line. */
export function toReasons(
  { hiddenLines }: Pick<RawTable, 'hiddenLines'>,
  { leftOutLines, answers }: Pick<CheckRequest, 'leftOutLines' | 'answers'>,
  repeats: readonly Repeat[],
): ReadonlyMap<number, Reason> {
  const hidden = answers['hiddenRows'] === 'leave' ? hiddenLines : []
  const repeated = answers['repeats'] === 'once' ? repeats : []
  return new Map<number, Reason>([
    ...hidden.map((line) => [line, said('The row is hidden in the sheet.')] as const),
    ...repeated.map(
      ({ line, first }) =>
        [line, said(`The row is the same in every cell as line ${first}.`)] as const,
    ),
    ...leftOutLines.map((line) => [line, { kind: 'chosen' }] as const),
  ])
}

function said(words: string): Reason {
  return { kind: 'said', words }
}

/** Add the lines of materials that are not rare earths to those that are left out. */
export function withOthers(
  reasons: ReadonlyMap<number, Reason>,
  lines: readonly number[],
): ReadonlyMap<number, Reason> {
  if (lines.length === 0) return reasons
  const words = said('Its material is not a rare earth.')
  return new Map([...reasons, ...lines.map((line) => [line, words] as const)])
}

/** Return the rows that are left out, each with its reason: what is wrong with it, where something is. */
export function toLeftOut(
  { rows, titles }: RawTable,
  reasons: ReadonlyMap<number, Reason>,
  plan: ColumnPlan,
): Pick<LeftOut, 'rows' | 'count'> {
  if (reasons.size === 0) return { rows: [], count: 0 }
  const left = rows.filter(({ line }) => reasons.has(line))
  return {
    count: left.length,
    rows: left.slice(0, MOST_KEPT).map((row) => ({
      line: row.line,
      cells: titles.map((_, at) => toText(row.cells[at])),
      reason: toWords(reasons.get(row.line), () => readLine(row, plan).faults),
    })),
  }
}

function toWords(
  reason: Reason | undefined,
  findFaults: () => readonly { readonly column: string; readonly message: string }[],
): string {
  if (reason?.kind === 'said') return reason.words
  const faults = findFaults().map(({ column, message }) => `${column}: ${message}`)
  return faults.length === 0 ? 'You left it out.' : faults.join(' ')
}
