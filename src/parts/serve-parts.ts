import { type Checked } from './parts-reader'
import { type Channel, type PartsNews, type PartsOrder, type PartsRequest } from './parts-channel'
import { createPartsService } from './parts-service'
import { CancelledError, type Task } from './task'

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
    await sendLines(id, checked)
    channel.postMessage({
      kind: 'reply',
      id,
      reply: { kind: 'check', checked: withoutLines(checked) },
    })
  }

  async function sendLines(id: number, checked: Checked, start = 0): Promise<void> {
    if (checked.kind !== 'checked' || start >= checked.result.lines.length) return
    const { lines, lineNumbers } = checked.result
    const end = start + PORTION
    channel.postMessage({
      kind: 'lines',
      id,
      lines: lines.slice(start, end),
      lineNumbers: lineNumbers.slice(start, end),
    })
    await pause()
    if (!called.off.has(id)) await sendLines(id, checked, end)
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

function withoutLines(checked: Checked): Checked {
  if (checked.kind !== 'checked') return checked
  return { kind: 'checked', result: { ...checked.result, lines: [], lineNumbers: [] } }
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
