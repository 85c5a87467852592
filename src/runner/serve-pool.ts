import { type Part } from '@/domain/parts/part'
import { toFaults } from './answer'
import {
  type PoolChannel,
  type PoolMessage,
  type PoolReply,
  type PoolRequest,
} from './pool-channel'
import { createHand, listOutputBuffers } from './pool-work'

/** Perform the tasks that arrive on `channel`, one after the other; a fault is a reply, whatever went wrong. */
export function servePool(channel: PoolChannel<PoolReply, PoolMessage>): void {
  handOverOnce()
  const hands = new Map<number, ReturnType<typeof createHand>>()
  const parts = new Map<number, Part[]>()

  function keepParts(job: number, more: readonly Part[]): void {
    const sent = parts.get(job)
    if (sent === undefined) parts.set(job, [...more])
    else sent.push(...more)
  }

  function open(job: number, request: PoolRequest): void {
    const sent = parts.get(job)
    parts.delete(job)
    const isWhole = request.kind === 'market' || sent === undefined
    const whole = isWhole ? request : { ...request, request: { ...request.request, parts: sent } }
    hands.set(job, createHand(whole))
  }

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
      case 'parts':
        keepParts(data.job, data.parts)
        break
      case 'open':
        open(data.job, data.request)
        break
      case 'task':
        perform(data)
        break
      case 'close':
        hands.delete(data.job)
        parts.delete(data.job)
        break
    }
  })
}

/**
 * Hand over a buffer before there is anything to run: when a thread does so for the first time, V8 throws away all that
 * it has compiled for arrays of numbers.
 */
function handOverOnce(): void {
  const values = new Float64Array(1)
  structuredClone(values, { transfer: [values.buffer] })
}
