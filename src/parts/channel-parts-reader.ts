import { type BuyerLine } from '@/domain/buyer-list'
import {
  type Channel,
  type PartsNews,
  type PartsOrder,
  type PartsReply,
  type PartsRequest,
} from './parts-channel'
import { type Checked, type PartsReader, type Refusal, type Watch } from './parts-reader'

/** What a request waits for. */
type Pending = {
  readonly watch: Watch
  readonly settle: (end: Ending) => void
  readonly lines: BuyerLine[]
  readonly lineNumbers: number[]
}

/** How a request ends. */
type Ending =
  | { readonly kind: 'reply'; readonly reply: PartsReply }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }

/**
 * Read lists on the thread at the other end of `channel`, a worker or a message port.
 *
 * When that thread dies, everything under way and all that follows is refused, with what to do.
 */
export function createPartsReader(
  channel: Channel<PartsOrder, PartsNews>,
  stop: () => void = () => undefined,
): PartsReader {
  const pending = new Map<number, Pending>()
  const life: { sent: number; end: Ending | null } = { sent: 0, end: null }

  function endAll(end: Ending): void {
    life.end = end
    for (const waiting of pending.values()) waiting.settle(end)
    pending.clear()
  }

  function settle(id: number, end: Ending): void {
    pending.get(id)?.settle(end)
    pending.delete(id)
  }

  channel.addEventListener('message', ({ data: news }) => {
    const waiting = pending.get(news.id)
    if (waiting === undefined) return
    if (news.kind === 'progress') waiting.watch.onProgress?.(news.progress)
    if (news.kind === 'lines') {
      waiting.lines.push(...news.lines)
      waiting.lineNumbers.push(...news.lineNumbers)
    }
    if (news.kind === 'reply')
      settle(news.id, { kind: 'reply', reply: withLines(news.reply, waiting) })
  })
  channel.addEventListener('error', () => endAll(DEAD))
  channel.addEventListener('messageerror', () => endAll(DEAD))

  function ask(request: PartsRequest, watch: Watch = {}): Promise<Ending> {
    if (life.end !== null) return Promise.resolve(life.end)
    if (watch.signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' })
    life.sent += 1
    const id = life.sent
    return new Promise((resolve) => {
      pending.set(id, { watch, settle: resolve, lines: [], lineNumbers: [] })
      watch.signal?.addEventListener('abort', () => {
        if (!pending.has(id)) return
        channel.postMessage({ kind: 'cancel', id })
        settle(id, { kind: 'cancelled' })
      })
      channel.postMessage({ kind: 'request', id, request })
    })
  }

  return {
    open: async (request, watch) => {
      const end = await ask({ kind: 'open', request }, watch)
      if (end.kind !== 'reply') return end
      return end.reply.kind === 'open' ? end.reply.opened : DEAD
    },
    check: async (request, watch) => {
      const end = await ask({ kind: 'check', request }, watch)
      if (end.kind !== 'reply') return end
      return end.reply.kind === 'check' ? end.reply.checked : DEAD
    },
    close: () => {
      endAll({ kind: 'cancelled' })
      stop()
    },
  }
}

const DEAD = {
  kind: 'refused',
  refusal: {
    message: 'The thread that reads lists has stopped.',
    remedy: 'Bring the list in again; if it stops once more, save the list as CSV and split it.',
  },
} as const

function withLines(reply: PartsReply, { lines, lineNumbers }: Pending): PartsReply {
  if (reply.kind !== 'check' || reply.checked.kind !== 'checked') return reply
  const checked: Checked = {
    kind: 'checked',
    result: { ...reply.checked.result, lines, lineNumbers },
  }
  return { kind: 'check', checked }
}
