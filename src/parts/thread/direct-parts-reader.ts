import { type PartsReader, type Watch } from './parts-reader'
import { createPartsService } from './parts-service'
import { CancelledError, type Task } from './task'
import { toReadStart } from './to-read-start'

/** Return a reader on this thread, for a browser that allows no worker. */
export function createDirectPartsReader(): PartsReader {
  const service = createPartsService()
  const life = { isClosed: false }

  function createTask({ onProgress, signal }: Watch = {}): Task {
    return {
      checkpoint: async (phase, share) => {
        onProgress?.({ phase, share })
        await new Promise((resolve) => {
          setTimeout(resolve, 0)
        })
        if (life.isClosed || signal?.aborted === true) throw new CancelledError()
      },
    }
  }

  return {
    open: (request, watch) => service.open(request, createTask(watch)),
    check: async (request, watch) => {
      const checked = await service.check(request, createTask(watch))
      if (checked.kind !== 'checked') return checked
      const { result } = checked
      return {
        kind: 'checked',
        result: { ...toReadStart(result), lines: Promise.resolve(result.lines) },
      }
    },
    close: () => {
      life.isClosed = true
    },
  }
}
