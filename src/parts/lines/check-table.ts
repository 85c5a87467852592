import { type BuyerLine, type Rates } from '@/domain/parts/buyer-list'
import { type Question } from '@/domain/parts/column-mapping'
import { type ColumnPlan } from '@/parts/columns/column-plan'
import { MAX_BAD_ROWS } from '@/parts/file/limits'
import {
  type BadRow,
  type CheckRequest,
  type CheckResult,
  type BadGroup,
  type RowFault,
} from '@/parts/thread/parts-reader'
import { planColumns, withRemembered } from '@/parts/columns/plan-columns'
import { toText, type RawRow, type RawTable } from '@/parts/file/raw-table'
import { type Task } from '@/parts/thread/task'
import { readLine, type ReadLine } from './read-line'
import { toLeftOut, toReasons, withOthers } from './left-out'
import { toMendedRows } from './mended-rows'
import { findImplausible } from './plausibility'
import { findRepeats, toRepeatNotes } from './repeated-rows'
import { createRowNotes, type RowNotes } from './row-notes'
import {
  toMaterialQuestions,
  toPieceQuestions,
  toRateQuestions,
  toRowQuestions,
} from './row-questions'

/** Groups that are handed on. */
const MOST_GROUPS = 50

/** Lines that a group names. */
const MOST_LINES = 5

/** Collects what is wrong with rows, the same under one heading. */
type BadGroups = {
  readonly add: (line: number, faults: readonly RowFault[]) => void
  /** Return what is wrong with more than one row, the most frequent first. */
  readonly toGroups: () => readonly BadGroup[]
}

/** Begin to collect. */
function createBadGroups(): BadGroups {
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

/** Rates that a list gives itself, line by line. */
type RateTally = {
  readonly add: (currency: string, rate: number) => void
  /** Return the rates: as typed or, for others, as the list has them wherever it has one only. */
  readonly settle: (typed: Rates) => {
    readonly rates: Rates
    readonly conflicts: readonly string[]
  }
}

/** Begin to collect rates. */
function createRateTally(): RateTally {
  const found = new Map<string, Set<number>>()
  return {
    add: (currency, rate) => {
      if (currency === 'USD') return
      const rates = found.get(currency) ?? new Set()
      found.set(currency, rates.add(rate))
    },
    settle: (typed) => {
      const unanimous = [...found].flatMap(([currency, rates]) =>
        rates.size === 1 ? [...rates].map((rate) => [currency, rate] as const) : [],
      )
      const rates = { ...Object.fromEntries(unanimous), ...typed }
      const conflicts = [...found.keys()].filter((currency) => rates[currency] === undefined)
      return { rates, conflicts }
    },
  }
}

/** The lines of a table, or the questions that come first. */
export type CheckedTable =
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'asking'; readonly questions: readonly Question[] }

/** Rows between two looks at whether the work was called off. */
const STRIDE = 5000

/** What the rows have come to so far. */
type Tally = {
  readonly lines: BuyerLine[]
  readonly lineNumbers: number[]
  readonly badRows: BadRow[]
  readonly badLines: number[]
  readonly groups: BadGroups
  /** Lines of materials that are not rare earths. */
  readonly otherLines: number[]
  readonly unknownMaterials: Map<string, number>
  /** Lines that cannot be read because nothing says what a piece weighs. */
  readonly lackingLines: number[]
  readonly rates: RateTally
  readonly notes: RowNotes
}

/** Read every line of a table; bad rows are named and never cost a good one. */
export async function checkTable(
  table: RawTable,
  request: CheckRequest,
  task: Task,
): Promise<CheckedTable> {
  const { remembered = {} } = request
  const repeats = findRepeats(table.rows)
  const reasons = toReasons(table, request, repeats)
  const { rows, notes: mendNotes } = toMendedRows(table, request, reasons)
  const { value: plan, questions, readings } = planColumns({ ...table, rows }, request)
  if (questions.length > 0) return { kind: 'asking', questions }
  const tally: Tally = {
    lines: [],
    lineNumbers: [],
    badRows: [],
    badLines: [],
    groups: createBadGroups(),
    otherLines: [],
    unknownMaterials: new Map(),
    lackingLines: [],
    rates: createRateTally(),
    notes: createRowNotes(),
  }
  await readRows(rows, 0, { plan, tally, task })
  const { rates, conflicts } = tally.rates.settle(plan.rates)
  const doubts = findImplausible(tally, { ...request, rates })
  return {
    kind: 'checked',
    result: {
      lines: tally.lines,
      lineNumbers: tally.lineNumbers,
      notes: [...tally.notes.toNotes(), ...mendNotes, ...toRepeatNotes(repeats, request.answers)],
      badRows: tally.badRows,
      badRowCount: tally.badLines.length,
      badLines: tally.badLines,
      badGroups: tally.groups.toGroups(),
      leftOut: toLeftOut(table, withOthers(reasons, tally.otherLines), plan),
      questions: [
        ...doubts,
        ...toMaterialQuestions(tally.unknownMaterials, request),
        ...toRateQuestions(tally.lines, rates, conflicts),
        ...toPieceQuestions(tally.lackingLines),
        ...toRowQuestions(table, repeats, request.answers),
      ].map((question) => withRemembered(question, remembered)),
      rates,
      assumptions: toAssumptions(plan, rates),
      readings,
    },
  }
}

type Work = { readonly plan: ColumnPlan; readonly tally: Tally; readonly task: Task }

async function readRows(rows: readonly RawRow[], start: number, work: Work): Promise<void> {
  if (start >= rows.length) return
  for (const row of rows.slice(start, start + STRIDE)) {
    addLine(work.tally, row, readLine(row, work.plan), work.plan)
  }
  await work.task.checkpoint('checking', Math.min(1, (start + STRIDE) / rows.length))
  await readRows(rows, start + STRIDE, work)
}

function addLine(tally: Tally, row: RawRow, read: ReadLine, plan: ColumnPlan): void {
  tally.notes.add(row, read, plan)
  if (read.isNoRareEarth) {
    tally.otherLines.push(row.line)
    return
  }
  if (read.unknownMaterial !== undefined) {
    const count = tally.unknownMaterials.get(read.unknownMaterial) ?? 0
    tally.unknownMaterials.set(read.unknownMaterial, count + 1)
  }
  if (read.lacksPieceWeight) tally.lackingLines.push(row.line)
  if (read.line === undefined) {
    tally.badLines.push(row.line)
    tally.groups.add(row.line, read.faults)
    if (tally.badRows.length < MAX_BAD_ROWS) tally.badRows.push(toBadRow(row, read, plan))
    return
  }
  tally.lines.push(read.line)
  tally.lineNumbers.push(row.line)
  if (read.rate !== undefined) tally.rates.add(read.line.currency, read.rate)
}

function toBadRow(row: RawRow, { faults }: ReadLine, { titles }: ColumnPlan): BadRow {
  return { line: row.line, cells: titles.map((_, at) => toText(row.cells[at])), faults }
}

function toAssumptions(plan: ColumnPlan, rates: Rates): readonly string[] {
  const { kgPerPiece } = plan
  return [
    ...Object.entries(rates).map(([code, rate]) => {
      const origin = plan.rates[code] === undefined ? 'as the list has it' : 'as typed'
      return `1 ${code} is taken as ${rate} USD, ${origin}.`
    }),
    ...(kgPerPiece === undefined
      ? []
      : [`A piece is taken to weigh ${kgPerPiece} kg where the list does not say, as typed.`]),
  ]
}
