import { type Part } from '@/domain/parts/part'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { type ExposureOutput, type ExposureTask } from '@/engine/exposure/exposure-tasks'
import { type Fault } from '@/engine/model/model-error'
import { type MonteCarloOutput, type MonteCarloTask } from '@/engine/monte-carlo/tasks'

/** What a job is about. */
export type PoolRequest =
  | { readonly kind: 'market'; readonly request: MonteCarloRequest }
  | { readonly kind: 'parts'; readonly request: ExposureDrawRequest }

/** One piece of a job, and what comes of it. */
export type PoolTask = MonteCarloTask | ExposureTask
export type PoolOutput = MonteCarloOutput | ExposureOutput

/** What a thread of the pool is told. Threads know nothing of each other. */
export type PoolMessage =
  /** Parts of a job that is opened later: those of a long list come in portions, its request then has none. */
  | { readonly kind: 'parts'; readonly job: number; readonly parts: readonly Part[] }
  | { readonly kind: 'open'; readonly job: number; readonly request: PoolRequest }
  | {
      readonly kind: 'task'
      readonly job: number
      readonly id: number
      readonly task: PoolTask
    }
  | { readonly kind: 'close'; readonly job: number }

/** What comes back for each task. */
export type PoolReply = { readonly job: number; readonly id: number } & (
  | { readonly kind: 'done'; readonly output: PoolOutput }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
)

/** One side of a thread, or of a message port, that can hand buffers over instead of copying them. */
export type PoolChannel<Sent, Received> = {
  readonly postMessage: (message: Sent, options?: { transfer: ArrayBuffer[] }) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: Received }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
}
