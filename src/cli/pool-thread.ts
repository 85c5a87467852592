import { parentPort } from 'node:worker_threads'
import { type PoolMessage, type PoolReply } from '@/runner/pool-channel'
import { servePool } from '@/runner/serve-pool'
import { toChannel } from './thread-pool'

// One thread of the command line's pool.
if (parentPort !== null) servePool(toChannel<PoolReply, PoolMessage>(parentPort))
