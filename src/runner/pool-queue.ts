import { type PoolOutput, type PoolTask } from './pool-protocol'
import { listTaskBuffers, type PoolSession } from './pool-work'

/** A task on its way. */
export type QueuedTask = {
  readonly task: PoolTask
  /** Its buffers that are transferred instead of copied. */
  readonly transfer: ArrayBuffer[]
  /** Take what came of it. */
  readonly accept: (output: PoolOutput) => void
  /** Have it done again: it was lost with its thread. */
  readonly repeat: () => void
}

/**
 * Make the function that gives the next task of a job, or none while others must be accepted first.
 *
 * `report` is told the share of the work that is done, which never falls, and the result once it is there. When a task
 * is lost with its buffers, the job begins anew.
 */
export function createTaskQueue<Result>(
  begin: () => PoolSession<Result>,
  report: (share: number, result: Result | undefined) => void,
): () => QueuedTask | undefined {
  const own: { session: PoolSession<Result>; lost: Numbered[]; share: number } = {
    session: begin(),
    lost: [],
    share: 0,
  }

  return () => {
    const { session } = own
    const numbered = own.lost.pop() ?? session.next()
    if (numbered === undefined) return undefined
    const { id, task } = numbered
    const transfer = listTaskBuffers(task)
    return {
      task,
      transfer,
      accept: (output) => {
        if (own.session !== session) return
        session.accept(id, output)
        own.share = Math.max(own.share, session.progress())
        report(own.share, session.result())
      },
      repeat: () => {
        if (own.session !== session) return
        if (transfer.length === 0) own.lost.push(numbered)
        else Object.assign(own, { session: begin(), lost: [] })
      },
    }
  }
}

type Numbered = { readonly id: number; readonly task: PoolTask }
