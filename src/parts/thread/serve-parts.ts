import { type BuyerLine } from '@/domain/parts/buyer-list'
import { type Channel, type PartsNews, type PartsOrder, type PartsRequest } from './parts-channel'
import { createPartsService } from './parts-service'
import { CancelledError, type Task } from './task'
import { toReadStart } from './to-read-start'

/** Lines that are sent at once: a few milliseconds of the page's time. */
const PORTION = 2000

/** Read lists for whoever is at the other end of `channel`; `pause` lets messages in and never holds the thread up. */
export function serveParts(
  channel: Channel<PartsNews, PartsOrder>,
  pause: () => Promise<void> = nextTurn,
): void {
  const service = createPartsService()
  const called: { off: ReadonlySet<number>; queue: Promise<void> } = {
    off: new Set(),
    queue: Promise.resolve(),
  }

  function createTask(id: number): Task {
    return {
      checkpoint: async (phase, share) => {
        channel.postMessage({ kind: 'progress', id, progress: { phase, share } })
        await pause()
        if (called.off.has(id)) throw new CancelledError()
      },
    }
  }

  async function work(id: number, request: PartsRequest): Promise<void> {
    const task = createTask(id)
    if (request.kind === 'open') {
      const opened = await service.open(request.request, task)
      channel.postMessage({ kind: 'reply', id, reply: { kind: 'open', opened } })
      return
    }
    const checked = await service.check(request.request, task)
    if (checked.kind !== 'checked') {
      channel.postMessage({ kind: 'reply', id, reply: { kind: 'check', checked } })
      return
    }
    const { result } = checked
    channel.postMessage({
      kind: 'reply',
      id,
      reply: { kind: 'check', checked: { kind: 'checked', result: toReadStart(result) } },
    })
    await sendLines(id, result.lines)
  }

  async function sendLines(id: number, lines: readonly BuyerLine[], start = 0): Promise<void> {
    const end = start + PORTION
    const isLast = end >= lines.length
    channel.postMessage({ kind: 'lines', id, lines: lines.slice(start, end), isLast })
    if (isLast) return
    await pause()
    if (!called.off.has(id)) await sendLines(id, lines, end)
  }

  channel.addEventListener('message', ({ data: order }) => {
    if (order.kind === 'cancel') {
      called.off = new Set([...called.off, order.id])
      return
    }
    const { id, request } = order
    called.queue = called.queue.then(() => work(id, request)) // one after the other
  })
}

/** A message to oneself: timers are held back for some milliseconds each, and there are many turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener(
      'message',
      () => {
        port1.close()
        resolve()
      },
      { once: true },
    )
    port1.start()
    port2.postMessage(undefined)
  })
}
