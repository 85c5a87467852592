import { serveThread } from '@/runner/serve-thread'
import { type FromThread, type Port, type ToThread } from '@/runner/thread-protocol'
import { type PartsProtocol } from './parts-protocol'
import { type CheckResult, type ListReport, type ReadStart } from './parts-reader'
import { createPartsService } from './parts-service'
import { type Task } from './task'

/** Lines that are shown before they are taken over. */
const MOST_SHOWN = 20

/** Read the lists that arrive at `port`; `pause` lets messages in. */
export function serveParts(
  port: Port<FromThread<PartsProtocol>, ToThread<PartsProtocol>>,
  pause?: () => Promise<void>,
): void {
  const service = createPartsService()
  serveThread<PartsProtocol>(
    port,
    async (order, { checkpoint }) => {
      const task: Task = { checkpoint: (phase, share) => checkpoint({ phase, share }) }
      if (order.kind === 'open') {
        const opened = await service.open(order.request, task, order.tableId)
        return { result: { kind: 'open', opened } }
      }
      const checked = await service.check(order.request, task)
      if (checked.kind === 'forgotten') return { result: checked }
      if (checked.kind !== 'checked') return { result: { kind: 'check', checked } }
      const { lines } = checked.result
      const result = toReadStart(checked.result)
      return { result: { kind: 'check', checked: { kind: 'checked', result } }, found: lines }
    },
    pause,
  )
}

/** Everything but the lines, and the first of those. */
function toReadStart({ lines, lineNumbers, ...report }: CheckResult): ListReport & ReadStart {
  return {
    ...report,
    lineCount: lines.length,
    firstLines: lines
      .slice(0, MOST_SHOWN)
      .map((line, at) => ({ line, number: lineNumbers[at] ?? 0 })),
  }
}
