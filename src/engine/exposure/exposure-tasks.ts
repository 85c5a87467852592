import { type PartSpread } from '@/domain/parts/exposure'
import { type DrawnBlock, type RunBlock } from './exposure-draws'
import { SUMS_PER_PART } from './run-sums'

/** Groups that a list is dealt into, so that several threads can sum it up. */
const GROUPS = 8

/** What some runs do to the parts of one group. */
export type DrawnGroup = Omit<DrawnBlock, 'totalUsd'>

/** Make some runs and send every part through them. */
export type DrawTask = RunBlock & { readonly kind: 'draw' }

/** Sum up the runs of one group; `pieces` are that group of every block, in the order of the runs. */
export type SumTask = {
  readonly kind: 'sum'
  /** Place of its first part in the list. */
  readonly firstPart: number
  readonly pieces: readonly DrawnGroup[]
}

/** One piece of the work on a list; pieces know nothing of each other. */
export type ExposureTask = DrawTask | SumTask

/** What comes of a task, in the same order. */
export type ExposureOutput =
  | {
      readonly kind: 'drawn'
      readonly groups: readonly DrawnGroup[]
      /** Sum of the money over the parts by run, USD. */
      readonly totalUsd: Float64Array
    }
  | { readonly kind: 'summed'; readonly parts: readonly PartSpread[] }

/** Return the place of the first part of each group, and after the last the number of parts. */
export function dealParts(parts: number): readonly number[] {
  const groups = Math.min(GROUPS, parts)
  return Array.from({ length: groups + 1 }, (_, group) => Math.floor((group * parts) / groups))
}

/** Cut what was drawn into the groups of the list, each with buffers of its own. */
export function dealBlock(block: DrawnBlock): readonly DrawnGroup[] {
  const { first, runs, stockOutWeeks, moneyUsd, sums } = block
  const width = SUMS_PER_PART
  const starts = dealParts(sums.length / width)
  return starts.slice(1).map((end, group) => {
    const start = starts[group] ?? 0
    return {
      first,
      runs,
      stockOutWeeks: stockOutWeeks.slice(start * runs, end * runs),
      moneyUsd: moneyUsd.slice(start * runs, end * runs),
      sums: sums.slice(start * width, end * width),
    }
  })
}

/** Return the buffers of groups that can be handed to another thread instead of copied. */
export function listGroupBuffers(groups: readonly DrawnGroup[]): ArrayBuffer[] {
  return groups
    .flatMap(({ stockOutWeeks, moneyUsd, sums }) => [
      stockOutWeeks.buffer,
      moneyUsd.buffer,
      sums.buffer,
    ])
    .filter((buffer) => buffer instanceof ArrayBuffer)
}
