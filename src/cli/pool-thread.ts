import { parentPort } from 'node:worker_threads'
import { type PoolProtocol } from '@/runner/pool-protocol'
import { servePool } from '@/runner/serve-pool'
import { type FromThread, type ToThread } from '@/runner/thread-protocol'
import { toPort } from './thread-pool'

// One thread of the command line's pool.
if (parentPort !== null) {
  servePool(toPort<FromThread<PoolProtocol>, ToThread<PoolProtocol>>(parentPort))
}
