import { type Tally } from './run-many'

/** Runs that are made at once and kept together. */
export const BLOCK_RUNS = 125

/** Runs that are made at once when only counted. */
export const COUNT_RUNS = 500

/** Groups that the columns are dealt into, so that several threads can sort them. */
export const PARTS = 8

/** Bins of the bracket around each percentile. */
export const BINS = 32

/** Make some runs and return their columns, dealt into parts, each column's runs in a row. */
export type SimulateTask = {
  readonly kind: 'simulate'
  readonly first: number
  readonly runs: number
}

/** Find the percentiles of the columns of one part; `pieces` are that part of every block, in the order of the runs. */
export type ReduceTask = {
  readonly kind: 'reduce'
  readonly pieces: readonly Float64Array[]
  /** Runs of each piece. */
  readonly runs: readonly number[]
  /** Whether more runs follow, for which brackets are needed. */
  readonly isSample: boolean
  /** Pieces at the beginning that others still need; the rest may be handed over. */
  readonly shared: number
  /** Whether the pieces are to come back. */
  readonly isReturned: boolean
}

/** Make some runs and count them into the bins of brackets; see `toBrackets`. */
export type CountTask = {
  readonly kind: 'count'
  readonly first: number
  readonly runs: number
  readonly brackets: Float64Array
}

/** One piece of the work of a request; pieces know nothing of each other. */
export type MonteCarloTask = SimulateTask | ReduceTask | CountTask

/** What comes of a task, in the same order. */
export type MonteCarloOutput =
  | { readonly kind: 'simulated'; readonly parts: readonly Float64Array[]; readonly tally: Tally }
  | {
      readonly kind: 'reduced'
      /** By column and percentile. */
      readonly percentiles: Float64Array
      readonly brackets: Float64Array
      readonly counts: Float64Array
      /** Those of the task, where they were to come back. */
      readonly pieces: readonly Float64Array[]
    }
  | { readonly kind: 'counted'; readonly counts: Float64Array; readonly tally: Tally }

/** Return the first column of each part, and after the last the number of columns. */
export function dealColumns(columns: number): readonly number[] {
  const parts = Math.min(PARTS, columns)
  return Array.from({ length: parts + 1 }, (_, part) =>
    parts === 0 ? 0 : Math.floor((part * columns) / parts),
  )
}

/** Return the buffers of an output that can be handed to another thread instead of copied. */
export function listBuffers(output: MonteCarloOutput): ArrayBuffer[] {
  return listArrays(output).flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []))
}

function listArrays(output: MonteCarloOutput): readonly Float64Array[] {
  switch (output.kind) {
    case 'simulated':
      return output.parts
    case 'reduced':
      return [output.percentiles, output.brackets, output.counts, ...output.pieces]
    case 'counted':
      return [output.counts]
  }
}
