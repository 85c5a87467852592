import { startWorker } from '@/runner/start-worker'
import {
  createThread,
  type ThreadReply,
  type ThreadWatch,
  type ThreadWishes,
} from '@/runner/thread'
import { type ThreadPort } from '@/runner/thread-protocol'
import { type PartsProtocol } from './parts-protocol'
import { type OpenRequest, type PartsReader, type Refusal } from './parts-reader'

type Ask = (
  request: PartsProtocol['request'],
  watch?: ThreadWatch<PartsProtocol>,
) => Promise<ThreadReply<PartsProtocol>>

/** Read lists in a worker; where the browser allows none, on the main thread with the page in between. */
export function createBrowserPartsReader(): PartsReader {
  return createPartsReader(() =>
    startWorker(
      () => new Worker(new URL('./parts-worker.ts', import.meta.url), { type: 'module' }),
      async () => (await import('./serve-parts')).serveParts,
    ),
  )
}

/**
 * Read lists on the thread that `start` starts. A newer request takes the place of an older one. A thread that takes
 * the place of a lost one opens the list again before it checks it.
 */
export function createPartsReader(
  start: () => ThreadPort<PartsProtocol>,
  wishes?: ThreadWishes,
): PartsReader {
  const thread = createThread<PartsProtocol>(start, wishes)
  const own: { tableId: number; opened?: OpenRequest } = { tableId: 0 }
  const ask: Ask = (request, watch) => thread.ask(request, { ...watch, key: 'list' })

  async function askAgain(...asked: Parameters<Ask>): Promise<ThreadReply<PartsProtocol>> {
    const [request, watch] = asked
    const reply = await ask(request, watch)
    const isForgotten = reply.kind === 'done' && reply.result.kind === 'forgotten'
    const isLatest = request.kind === 'check' && request.request.tableId === own.tableId
    if (!isForgotten || !isLatest || own.opened === undefined) return reply
    const opened = await ask({ kind: 'open', tableId: own.tableId, request: own.opened }, watch)
    return opened.kind === 'done' ? ask(request, watch) : opened
  }

  return {
    open: async (request, watch) => {
      own.tableId += 1
      own.opened = request
      const reply = await ask({ kind: 'open', tableId: own.tableId, request }, watch)
      if (reply.kind === 'cancelled') return reply
      const isOpen = reply.kind === 'done' && reply.result.kind === 'open'
      return isOpen ? reply.result.opened : toRefused(STOPPED)
    },
    check: async (request, watch) => {
      const reply = await askAgain({ kind: 'check', request }, watch)
      if (reply.kind === 'cancelled') return reply
      if (reply.kind !== 'done' || reply.result.kind === 'open') return toRefused(STOPPED)
      if (reply.result.kind === 'forgotten') return toRefused(EXPIRED)
      const { checked } = reply.result
      if (checked.kind !== 'checked') return checked
      return { kind: 'checked', result: { ...checked.result, lines: reply.found } }
    },
    close: thread.close,
  }
}

function toRefused(refusal: Refusal) {
  return { kind: 'refused', refusal } as const
}

const EXPIRED: Refusal = {
  message: 'This import has expired.',
  remedy: 'Import the file again.',
}

const STOPPED: Refusal = {
  message: 'The thread that reads lists has stopped several times.',
  remedy: 'Import the file again; if it stops once more, save the list as CSV and split it.',
}
