import { toFaults } from './answer'
import { type PoolChannel, type PoolMessage, type PoolReply } from './pool-channel'
import { createHand, listOutputBuffers } from './pool-work'

/** Perform the tasks that arrive on `channel`, one after the other; a fault is a reply, whatever went wrong. */
export function servePool(channel: PoolChannel<PoolReply, PoolMessage>): void {
  const hands = new Map<number, ReturnType<typeof createHand>>()

  function perform(message: Extract<PoolMessage, { readonly kind: 'task' }>): void {
    const { job, id } = message
    try {
      const output = hands.get(job)?.(message.task)
      if (output === undefined) throw new Error(`There is no job ${job}`)
      channel.postMessage(
        { kind: 'done', job, id, output },
        { transfer: listOutputBuffers(output) },
      )
    } catch (error) {
      channel.postMessage({ kind: 'faulty', job, id, faults: toFaults(error) })
    }
  }

  channel.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'open':
        hands.set(data.job, createHand(data.request))
        break
      case 'task':
        perform(data)
        break
      case 'close':
        hands.delete(data.job)
        break
    }
  })
}
