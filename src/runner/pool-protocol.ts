import { type Part } from '@/domain/parts/part'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { type ExposureOutput, type ExposureTask } from '@/engine/exposure/exposure-tasks'
import { type MonteCarloOutput, type MonteCarloTask } from '@/engine/monte-carlo/tasks'

/** What a job is about. */
export type PoolRequest =
  | { readonly kind: 'market'; readonly request: MonteCarloRequest }
  | { readonly kind: 'parts'; readonly request: ExposureDrawRequest }

/** One piece of a job, and what comes of it. */
export type PoolTask = MonteCarloTask | ExposureTask
export type PoolOutput = MonteCarloOutput | ExposureOutput

/** What is said between a pool and each of its threads, which know nothing of each other. */
export type PoolProtocol = {
  readonly request:
    /** The parts of a list are given with it: its request has none. */
    | { readonly kind: 'open'; readonly job: number; readonly request: PoolRequest }
    | { readonly kind: 'task'; readonly job: number; readonly task: PoolTask }
    | { readonly kind: 'close'; readonly job: number }
  readonly given: Part
  readonly progress: never
  /** Of a task; undefined of anything else. */
  readonly result: PoolOutput | undefined
  readonly found: never
}
