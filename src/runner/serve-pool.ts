import { createPerformer } from '@/engine/monte-carlo/perform'
import { listBuffers } from '@/engine/monte-carlo/tasks'
import { toFaults } from './answer'
import { type PoolChannel, type PoolMessage, type PoolReply } from './pool-channel'

/** Perform the tasks that arrive on `channel`, one after the other; a fault is a reply, whatever went wrong. */
export function servePool(channel: PoolChannel<PoolReply, PoolMessage>): void {
  const performers = new Map<number, ReturnType<typeof createPerformer>>()

  function perform(message: Extract<PoolMessage, { readonly kind: 'task' }>): void {
    const { job, id } = message
    try {
      const output = performers.get(job)?.(message.task)
      if (output === undefined) throw new Error(`There is no job ${job}`)
      channel.postMessage({ kind: 'done', job, id, output }, { transfer: listBuffers(output) })
    } catch (error) {
      channel.postMessage({ kind: 'faulty', job, id, faults: toFaults(error) })
    }
  }

  channel.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'open':
        performers.set(data.job, createPerformer(data.request))
        break
      case 'task':
        perform(data)
        break
      case 'close':
        performers.delete(data.job)
        break
    }
  })
}
