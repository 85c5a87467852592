import { type Part } from '@/domain/parts/part'
import { type PoolProtocol, type PoolRequest, type PoolTask } from './pool-protocol'
import { createTaskRunner, listOutputBuffers } from './pool-work'
import { serveThread, type Answer } from './serve-thread'
import { type FromThread, type Port, type ToThread } from './thread-protocol'

/** Perform the tasks that arrive at `port`, one after the other. */
export function servePool(port: Port<FromThread<PoolProtocol>, ToThread<PoolProtocol>>): void {
  transferOnce()
  const runners = new Map<number, ReturnType<typeof createTaskRunner>>()

  function run(job: number, task: PoolTask): Answer<PoolProtocol> {
    const result = runners.get(job)?.(task)
    if (result === undefined) throw new Error(`There is no job ${job}`)
    return { result, transfer: listOutputBuffers(result) }
  }

  serveThread<PoolProtocol>(port, (order, { given }) => {
    if (order.kind === 'task') return run(order.job, order.task)
    if (order.kind === 'close') runners.delete(order.job)
    else runners.set(order.job, createTaskRunner(withParts(order.request, given)))
    return { result: undefined }
  })
}

function withParts(opened: PoolRequest, parts: readonly Part[]): PoolRequest {
  return opened.kind === 'market' ? opened : { ...opened, request: { ...opened.request, parts } }
}

/**
 * Transfer a buffer before there is anything to run: when a thread does so for the first time, V8 throws away all that
 * it has compiled for arrays of numbers.
 */
function transferOnce(): void {
  const values = new Float64Array(1)
  structuredClone(values, { transfer: [values.buffer] })
}
