import { readAt } from '@/lib/read-at'
import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { readBrackets } from './brackets'
import { areKept, holdRuns, recallRuns } from './made-runs'
import { countColumns } from './loop/run-columns'
import { type Tally } from './run-many'
import { BLOCK_RUNS, COUNT_RUNS, type MonteCarloOutput, type MonteCarloTask } from './tasks'
import { toMonteCarloResult } from './to-result'

/** Most values of series that are kept for exact percentiles: 268 MB over all threads. */
const MAX_KEPT_VALUES = 2 ** 25

/** Fewest runs that are kept. */
const MIN_KEPT_RUNS = 1000

/** A task with the number under which its output is accepted. */
export type NumberedTask = { readonly id: number; readonly task: MonteCarloTask }

/**
 * The work of one request, to be performed in any order by any number of hands.
 *
 * First come runs that are kept, then the percentiles of their columns; where there are too many to keep, the others
 * are counted around these percentiles. Whoever performs the tasks, and in whichever order, the result is the same.
 */
export type MonteCarloSession = {
  /** Return the next task to hand out, or undefined while others must be accepted first. */
  readonly next: () => NumberedTask | undefined
  readonly accept: (id: number, output: MonteCarloOutput) => void
  /** Share of the work that is accepted, 0 to 1. */
  readonly progress: () => number
  /** Return the result once every task is accepted. */
  readonly result: () => MonteCarloResult | undefined
}

/** Return how many runs of a request are kept for exact percentiles; all, unless there are too many. */
export function toKeptRuns(request: MonteCarloRequest): number {
  const columns = countColumns(request)
  const room = Math.floor(MAX_KEPT_VALUES / Math.max(1, columns) / BLOCK_RUNS) * BLOCK_RUNS
  return Math.min(request.runs, Math.max(MIN_KEPT_RUNS, room))
}

/** What a session may be told besides its request. */
export type SessionWishes = {
  /** Runs that are kept: whole blocks or all. */
  readonly kept?: number | undefined
  /** A result of the same request with fewer runs, which need not be made again. */
  readonly earlier?: MonteCarloResult | undefined
}

/** Begin the work of a request, which must pass `checkMonteCarlo`. */
export function startSession(
  request: MonteCarloRequest,
  { kept = toKeptRuns(request), earlier }: SessionWishes = {},
): MonteCarloSession {
  const isSample = kept < request.runs
  const hasColumns = countColumns(request) > 0
  const blocks = cut(0, kept, BLOCK_RUNS)
  const made = recallRuns(request, earlier)
  const madeBlocks = made.tallies.size
  const isReturned = areKept(request)
  const tallies = new Map(made.tallies)
  const parts = made.parts.map((pieces) => [...pieces])
  const returned: (readonly Float64Array[])[] = []
  const own: {
    queue: MonteCarloTask[]
    stage: 'simulate' | 'reduce' | 'count' | 'done'
    handed: number
    open: number
    runsDone: number
    stageStart: number
    brackets: Float64Array[]
    counts: Float64Array[]
    percentiles: Float64Array[]
    counted: Float64Array
  } = {
    queue: blocks.slice(madeBlocks).map(({ first, runs }) => ({ kind: 'simulate', first, runs })),
    stage: 'simulate',
    handed: 0,
    open: 0,
    runsDone: madeBlocks * BLOCK_RUNS,
    stageStart: 0,
    brackets: [],
    counts: [],
    percentiles: [],
    counted: new Float64Array(0),
  }

  function accept(id: number, output: MonteCarloOutput): void {
    own.open -= 1
    const place = id - own.stageStart
    switch (output.kind) {
      case 'simulated':
        keepBlock(madeBlocks + place, output)
        break
      case 'reduced':
        own.percentiles[place] = output.percentiles
        own.brackets[place] = output.brackets
        own.counts[place] = output.counts
        returned[place] = output.pieces
        break
      case 'counted':
        keepTally(kept + place * COUNT_RUNS, output.tally)
        addCounts(output.counts)
        break
    }
    if (own.open === 0 && own.queue.length === 0) advance()
  }

  function keepBlock(
    block: number,
    output: Extract<MonteCarloOutput, { kind: 'simulated' }>,
  ): void {
    keepTally(block * BLOCK_RUNS, output.tally)
    output.parts.forEach((values, part) => {
      const pieces = parts[part] ?? []
      pieces[block] = values
      parts[part] = pieces
    })
  }

  function keepTally(first: number, tally: Tally): void {
    tallies.set(first, tally)
    own.runsDone += tally.losses.length
  }

  function addCounts(counts: Float64Array): void {
    const { counted } = own
    for (let index = 0; index < counted.length; index += 1) {
      counted[index] = readAt(counted, index) + readAt(counts, index)
    }
  }

  function advance(): void {
    own.stageStart = own.handed
    if (own.stage === 'simulate' && hasColumns) {
      own.stage = 'reduce'
      own.queue = parts.map((pieces) => ({
        kind: 'reduce',
        pieces,
        runs: blocks.map(({ runs }) => runs),
        isSample,
        shared: madeBlocks,
        isReturned,
      }))
      parts.length = 0
    } else if (own.stage !== 'count' && isSample) {
      own.stage = 'count'
      own.brackets = [join(own.brackets)]
      own.counted = join(own.counts)
      const [brackets = new Float64Array(0)] = own.brackets
      own.queue = cut(kept, request.runs, COUNT_RUNS).map(({ first, runs }) => ({
        kind: 'count',
        first,
        runs,
        brackets,
      }))
    } else {
      own.stage = 'done'
    }
  }

  return {
    next: () => {
      const task = own.queue.shift()
      if (task === undefined) return undefined
      own.open += 1
      own.handed += 1
      return { id: own.handed - 1, task }
    },
    accept,
    progress: () => (own.stage === 'done' ? 1 : (own.runsDone / request.runs) * 0.95),
    result: () => {
      if (own.stage !== 'done') return undefined
      const percentiles = isSample
        ? readBrackets(join(own.brackets), own.counted, request.runs)
        : join(own.percentiles)
      const result = toMonteCarloResult(request, { percentiles, tallies: inOrder(tallies) })
      if (isReturned) holdRuns(result, request, { parts: returned, tallies })
      return result
    },
  }
}

function cut(first: number, end: number, size: number) {
  return Array.from({ length: Math.ceil((end - first) / size) }, (_, index) => ({
    first: first + index * size,
    runs: Math.min(size, end - first - index * size),
  }))
}

function inOrder(tallies: ReadonlyMap<number, Tally>): readonly Tally[] {
  return [...tallies].toSorted(([a], [b]) => a - b).map(([, tally]) => tally)
}

function join(pieces: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let first = 0
  for (const piece of pieces) {
    joined.set(piece, first)
    first += piece.length
  }
  return joined
}
