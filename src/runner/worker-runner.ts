import { type Channel, type ReplyMessage, type RequestMessage } from './channel'
import { createLatestWins } from './latest-wins'
import { type Runner, type RunReply } from './runner'

/**
 * Run the model on the thread at the other end of `channel`, a worker or a message port.
 *
 * When that thread dies, everything under way and all that follows is answered with a fault.
 */
export function createWorkerRunner(channel: Channel<RequestMessage, ReplyMessage>): Runner {
  const pending = new Map<number, (reply: RunReply) => void>()
  const life = { failure: '', sent: 0 }

  function fail(reason: string): void {
    life.failure = reason
    for (const resolve of pending.values()) resolve(toFault(reason))
    pending.clear()
  }

  channel.addEventListener('message', ({ data: { id, reply } }) => {
    pending.get(id)?.(reply)
    pending.delete(id)
  })
  channel.addEventListener('error', () => {
    fail('The thread that runs the model has stopped; reload the page')
  })
  channel.addEventListener('messageerror', () => {
    fail('A reply of the model could not be read; reload the page')
  })

  return createLatestWins((request) => {
    if (life.failure !== '') return Promise.resolve(toFault(life.failure))
    life.sent += 1
    const id = life.sent
    return new Promise((resolve) => {
      pending.set(id, resolve)
      channel.postMessage({ id, request })
    })
  })
}

function toFault(message: string): RunReply {
  return { kind: 'faulty', faults: [{ path: '', message }] }
}
