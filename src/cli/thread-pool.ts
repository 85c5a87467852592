import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createModelPool, type ModelPool } from '@/runner/model-pool'
import { type PoolProtocol } from '@/runner/pool-protocol'
import { createThread } from '@/runner/thread'
import { type Port, type ThreadPort } from '@/runner/thread-protocol'

/** The program of a thread, which the bundle puts beside this one. */
const THREAD = fileURLToPath(new URL('pool-thread.mjs', import.meta.url))

/** The threads of a pool and how to be rid of them: Node dies where it ends while a thread does. */
export type ThreadPool = ModelPool & { readonly stop: () => Promise<void> }

/** Start threads of this process, or return undefined where the program is not bundled. */
export function startThreadPool(threads: number): ThreadPool | undefined {
  if (!existsSync(THREAD)) return undefined
  const ends: Promise<unknown>[] = []

  function start(): ThreadPort<PoolProtocol> {
    const worker = new Worker(THREAD)
    return { ...toPort(worker), terminate: () => void ends.push(worker.terminate()) }
  }

  const pool = createModelPool(
    Array.from({ length: threads }, () => createThread<PoolProtocol>(start)),
  )
  return {
    ...pool,
    stop: async () => {
      pool.close()
      await Promise.all(ends)
    },
  }
}

/** Both ends of a thread in Node speak alike, and unlike those of a browser. */
type NodePort<Received> = {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void
  on(event: string, listener: (data: Received) => void): unknown
}

/** Let one end of a thread in Node look like one in a browser. */
export function toPort<Sent, Received>(port: NodePort<Received>): Port<Sent, Received> {
  function addEventListener(
    type: 'message',
    listener: (event: { readonly data: Received }) => void,
  ): void
  function addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: unknown) => void,
  ): void
  function addEventListener(
    type: string,
    listener: (event: { readonly data: Received }) => void,
  ): void {
    port.on(type, (data) => listener({ data }))
  }
  return {
    postMessage: (message, options) => port.postMessage(message, options?.transfer),
    addEventListener,
  }
}
