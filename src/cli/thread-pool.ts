import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createModelPool, type ModelPool } from '@/runner/model-pool'
import { type PoolChannel, type PoolMessage, type PoolReply } from '@/runner/pool-channel'

/** The threads of a pool and how to be rid of them. */
export type ThreadPool = ModelPool & { readonly stop: () => Promise<void> }

/** The program of a thread, which the bundle puts beside this one. */
const THREAD = fileURLToPath(new URL('pool-thread.mjs', import.meta.url))

/** Start threads of this process, or return undefined where the program is not bundled. */
export function startThreadPool(threads: number): ThreadPool | undefined {
  if (!existsSync(THREAD)) return undefined
  const workers = Array.from({ length: threads }, () => new Worker(THREAD))
  return {
    ...createModelPool(workers.map((worker) => toChannel<PoolMessage, PoolReply>(worker))),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Both ends of a thread in Node speak alike, and unlike those of a browser. */
type NodePort<Received> = {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void
  on(event: string, listener: (data: Received) => void): unknown
}

/** Let one end of a thread in Node look like one in a browser. */
export function toChannel<Sent, Received>(port: NodePort<Received>): PoolChannel<Sent, Received> {
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
