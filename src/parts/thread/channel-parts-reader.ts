import { type BuyerLine } from '@/domain/parts/buyer-list'
import {
  type Channel,
  type PartsNews,
  type PartsOrder,
  type PartsReply,
  type PartsRequest,
} from './parts-channel'
import { type PartsReader, type ReadList, type Refusal, type Watch } from './parts-reader'

/** What a request waits for. */
type Pending = {
  readonly watch: Watch
  readonly settle: (end: Ending) => void
}

/** Lines that are still on their way. */
type Arriving = {
  readonly lines: BuyerLine[]
  readonly settle: (lines: readonly BuyerLine[] | undefined) => void
}

/** How a request ends. */
type Ending =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: PartsReply }
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
  const arriving = new Map<number, Arriving>()
  const life: { sent: number; end: Ending | null } = { sent: 0, end: null }

  function endAll(end: Ending): void {
    life.end = end
    for (const waiting of pending.values()) waiting.settle(end)
    pending.clear()
    for (const { settle: give } of arriving.values()) give(undefined)
    arriving.clear()
  }

  function settle(id: number, end: Ending): void {
    pending.get(id)?.settle(end)
    pending.delete(id)
  }

  function take({ id, lines, isLast }: Extract<PartsNews, { kind: 'lines' }>): void {
    const waiting = arriving.get(id)
    if (waiting === undefined) return
    waiting.lines.push(...lines)
    if (!isLast) return
    waiting.settle(waiting.lines)
    arriving.delete(id)
  }

  /** Called before the first of them can arrive. */
  function expectLines(id: number): ReadList['lines'] {
    return new Promise((resolve) => {
      arriving.set(id, { lines: [], settle: resolve })
    })
  }

  /** Nobody waits for the lines of a list that is read anew. */
  function dropLines(): void {
    for (const [id, { settle: give }] of arriving) {
      channel.postMessage({ kind: 'cancel', id })
      give(undefined)
    }
    arriving.clear()
  }

  channel.addEventListener('message', ({ data: news }) => {
    if (news.kind === 'lines') take(news)
    if (news.kind === 'progress') pending.get(news.id)?.watch.onProgress?.(news.progress)
    if (news.kind === 'reply') settle(news.id, { kind: 'reply', id: news.id, reply: news.reply })
  })
  channel.addEventListener('error', () => endAll(DEAD))
  channel.addEventListener('messageerror', () => endAll(DEAD))

  function ask(request: PartsRequest, watch: Watch = {}): Promise<Ending> {
    if (life.end !== null) return Promise.resolve(life.end)
    if (watch.signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' })
    dropLines()
    life.sent += 1
    const id = life.sent
    return new Promise((resolve) => {
      pending.set(id, { watch, settle: resolve })
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
      if (end.reply.kind !== 'check') return DEAD
      const { checked } = end.reply
      return checked.kind === 'checked'
        ? { kind: 'checked', result: { ...checked.result, lines: expectLines(end.id) } }
        : checked
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
