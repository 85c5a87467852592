import { readAt } from '@/lib/read-at'
import { createSelection, type Selection } from '@/lib/selection'
import { PERCENTILES, type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { createBracketCount, SHARE_COUNT, toBracketRanks } from './brackets'
import { type RunMaker, createRunMaker } from './run-many'
import {
  dealColumns,
  type CountTask,
  type MonteCarloOutput,
  type MonteCarloTask,
  type ReduceTask,
  type SimulateTask,
} from './tasks'

/** Set up the runs of a request: of its scenario, or less those of the one that it is compared with. */
function createMaker({ comparedWith, ...request }: MonteCarloRequest): RunMaker {
  if (comparedWith === undefined) return createRunMaker(request)
  const own = { ...request, hasBaseline: false }
  const { rating: _, ...unrated } = own
  return subtract(createRunMaker(own), createRunMaker({ ...unrated, scenario: comparedWith }))
}

/**
 * Make the differences of two scenarios run by run.
 *
 * Both draw under the same seed and the same names, so that what they share is the same in both and cancels out. All
 * runs of one come before those of the other: the kernel of the thread is laid out once for each.
 */
function subtract(own: RunMaker, other: RunMaker): RunMaker {
  const { length } = own.row
  const row = new Float64Array(length)
  return {
    row,
    make: (first, count, onRun) => {
      const kept = new Float64Array(count * length)
      const tally = own.make(first, count, (index) => kept.set(own.row, index * length))
      const others = other.make(first, count, (index) => {
        for (let column = 0; column < length; column += 1) {
          row[column] = readAt(kept, index * length + column) - readAt(other.row, column)
        }
        onRun(index)
      })
      return {
        ...tally,
        losses: tally.losses.map((loss, index) => loss - readAt(others.losses, index)),
      }
    },
  }
}

const SHARES = Object.values(PERCENTILES)

/** Make the function that performs the tasks of a request, in any order; the model is laid out for it once. */
export function createPerformer(
  request: MonteCarloRequest,
): (task: MonteCarloTask) => MonteCarloOutput {
  const kept: { maker?: RunMaker } = {}
  const maker = (): RunMaker => {
    kept.maker ??= createMaker(request)
    return kept.maker
  }
  return (task) => {
    switch (task.kind) {
      case 'simulate':
        return simulate(maker(), task)
      case 'reduce':
        return reduce(task)
      case 'count':
        return countRuns(maker(), task)
    }
  }
}

function simulate({ row, make }: RunMaker, { first, runs }: SimulateTask): MonteCarloOutput {
  const starts = dealColumns(row.length)
  const parts = starts.slice(1).map((end, part) => {
    const start = starts[part] ?? 0
    return { start, end, values: new Float64Array((end - start) * runs) }
  })
  const tally = make(first, runs, (index) => {
    for (const { start, end, values } of parts) {
      for (let column = start; column < end; column += 1) {
        values[(column - start) * runs + index] = readAt(row, column)
      }
    }
  })
  return { kind: 'simulated', parts: parts.map(({ values }) => values), tally }
}

function reduce({ pieces, runs, isSample, isReturned }: ReduceTask): MonteCarloOutput {
  const total = runs.reduce((sum, count) => sum + count, 0)
  const columns = (pieces[0]?.length ?? 0) / (runs[0] ?? 1)
  const selection = createSelection(total)
  const percentiles = new Float64Array(columns * SHARE_COUNT)
  const brackets = new Float64Array(isSample ? columns * SHARE_COUNT * 2 : 0)
  const counted = createBracketCount(brackets)
  const toBrackets = createBracketReader(selection, total)
  for (let column = 0; column < columns; column += 1) {
    gather(selection, { pieces, runs, column })
    percentiles.set(selection.quantiles(total, SHARES), column * SHARE_COUNT)
    if (isSample) {
      brackets.set(toBrackets(), column * SHARE_COUNT * 2)
      for (const value of selection.values) counted.add(column, value)
    }
  }
  return {
    kind: 'reduced',
    percentiles,
    brackets,
    counts: counted.counts,
    pieces: isReturned ? pieces : [],
  }
}

/** Make the function that reads the brackets of the column in hand. */
function createBracketReader({ atRanks }: Selection, total: number): () => readonly number[] {
  const ranks = toBracketRanks(total)
  const ascending = ranks.toSorted((a, b) => a - b)
  const places = ranks.map((rank) => ascending.indexOf(rank))
  return () => {
    const values = atRanks(total, ascending)
    return places.map((place) => values[place] ?? 0)
  }
}

/**
 * Bring the runs of one column together.
 *
 * Number by number: `subarray` makes a second view of a buffer, and where such a buffer is handed to another thread, V8
 * throws away all that it has compiled.
 */
function gather(
  selection: Selection,
  { pieces, runs, column }: Pick<ReduceTask, 'pieces' | 'runs'> & { readonly column: number },
): void {
  const { values } = selection
  let first = 0
  pieces.forEach((piece, index) => {
    const count = runs[index] ?? 0
    const start = column * count
    for (let run = 0; run < count; run += 1) values[first + run] = readAt(piece, start + run)
    first += count
  })
}

function countRuns(
  { row, make }: RunMaker,
  { first, runs, brackets }: CountTask,
): MonteCarloOutput {
  const counted = createBracketCount(brackets)
  const tally = make(first, runs, () => {
    for (let column = 0; column < row.length; column += 1) counted.add(column, readAt(row, column))
  })
  return { kind: 'counted', counts: counted.counts, tally }
}
