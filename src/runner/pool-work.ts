import { type ExposureSpread } from '@/domain/parts/exposure'
import { type MonteCarloResult } from '@/domain/market/monte-carlo'
import { createExposureTaskRunner, startExposureSession } from '@/engine/exposure/exposure-session'
import { listGroupBuffers } from '@/engine/exposure/exposure-tasks'
import { createPerformer } from '@/engine/monte-carlo/perform'
import { startSession } from '@/engine/monte-carlo/session'
import { listBuffers } from '@/engine/monte-carlo/tasks'
import { type PoolOutput, type PoolRequest, type PoolTask } from './pool-protocol'

/** The side of a job that hands out its tasks; see `MonteCarloSession`. */
export type PoolSession<Result> = {
  readonly next: () => { readonly id: number; readonly task: PoolTask } | undefined
  readonly accept: (id: number, output: PoolOutput) => void
  readonly progress: () => number
  readonly result: () => Result | undefined
}

type RequestOf<Kind extends PoolRequest['kind']> = Extract<PoolRequest, { kind: Kind }>['request']

/** Begin the many runs of a market; those of an earlier result of the same request are not made again. */
export function startMarketSession(
  request: RequestOf<'market'>,
  earlier?: MonteCarloResult,
): PoolSession<MonteCarloResult> {
  const session = startSession(request, { earlier })
  return {
    ...session,
    accept: (id, output) => {
      if (output.kind === 'drawn' || output.kind === 'summed') throw toStray(output.kind)
      session.accept(id, output)
    },
  }
}

/** Begin the many runs of a list of parts. */
export function startPartsSession(request: RequestOf<'parts'>): PoolSession<ExposureSpread> {
  const session = startExposureSession(request)
  return {
    ...session,
    accept: (id, output) => {
      if (output.kind !== 'drawn' && output.kind !== 'summed') throw toStray(output.kind)
      session.accept(id, output)
    },
  }
}

/** Make the function that performs the tasks of a job, in any order. */
export function createTaskRunner(opened: PoolRequest): (task: PoolTask) => PoolOutput {
  if (opened.kind === 'market') {
    const perform = createPerformer(opened.request)
    return (task) => {
      if (task.kind === 'draw' || task.kind === 'sum') throw toStray(task.kind)
      return perform(task)
    }
  }
  const perform = createExposureTaskRunner(opened.request)
  return (task) => {
    if (task.kind !== 'draw' && task.kind !== 'sum') throw toStray(task.kind)
    return perform(task)
  }
}

/** Return the buffers of a task that can be transferred: what is to be sorted; what several tasks share is copied. */
export function listTaskBuffers(task: PoolTask): ArrayBuffer[] {
  if (task.kind === 'sum') return listGroupBuffers(task.pieces)
  if (task.kind !== 'reduce') return []
  return task.pieces
    .slice(task.shared)
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []))
}

/** Return the buffers of an output that can be transferred. */
export function listOutputBuffers(output: PoolOutput): ArrayBuffer[] {
  if (output.kind === 'summed') return []
  return output.kind === 'drawn' ? listGroupBuffers(output.groups) : listBuffers(output)
}

function toStray(kind: string): Error {
  return new Error(`A task of another job: ${kind}`)
}
