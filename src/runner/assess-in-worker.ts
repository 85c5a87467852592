import { toPartLines } from '@/domain/parts/buyer-list'
import { withDefaults } from '@/domain/parts/part-defaults'
import { type CompletedPart, type Part } from '@/domain/parts/part'
import { bringStocks } from '@/engine/exposure/bring-stocks'
import { toAssessed, type Assessed, type AssessRequest } from '@/engine/exposure/assess-exposure'
// `import type` leaves nothing behind: what a thread does stays out of the page's own script.
import type { ExposureProtocol } from './serve-exposure'
import { startWorker } from './start-worker'
import { toPortions, type Ended } from './thread-protocol'
import { createThreads, type Ask } from './threads'

/** What whoever asks for a list wants besides its result. */
type AssessWatch = {
  /** Aborted when the result is no longer wanted. */
  readonly signal: AbortSignal
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void
}

const askExposure = createThreads<ExposureProtocol>(() =>
  startWorker(
    () => new Worker(new URL('./exposure-worker.ts', import.meta.url), { type: 'module' }),
    async () => (await import('./serve-exposure')).serveExposure,
  ),
)

/**
 * Put a long list into the runs of a scenario on a thread beside the page; never rejects.
 *
 * The list goes there and back in portions, with the page in between. A third of the share is for the way there, one
 * for the work, one for the way back.
 */
export async function assessInWorker(
  request: AssessRequest,
  { signal, onProgress }: AssessWatch,
  ask: Ask<ExposureProtocol> = askExposure,
): Promise<Ended<Assessed>> {
  const { list, materials, scenarioRuns, market } = request
  const { central, low, high, asOfWeek, likelihoods } = scenarioRuns
  const lines = Math.max(1, list.lines.length)
  const parts: CompletedPart[] = []
  const done = { moved: 0, worked: 0 }
  const tell = (): void => onProgress((done.moved / lines + done.worked) / 3)

  function* toParts(): Generator<readonly Part[]> {
    Object.assign(done, { moved: 0, worked: 0 })
    parts.length = 0
    for (const portion of toPortions(list.lines)) {
      const completed = bringStocks(
        toPartLines({ ...list, lines: portion }).map((line) => withDefaults(line, market)),
        request,
      )
      parts.push(...completed)
      yield completed.map(({ part }) => part)
    }
  }

  const reply = await ask(
    { runs: { central, low, high, asOfWeek, likelihoods }, materials },
    {
      signal,
      given: toParts,
      onMoved: (items) => {
        done.moved += items
        tell()
      },
      onProgress: (share) => {
        done.worked = share
        tell()
      },
    },
  )
  if (reply.kind !== 'done') return reply
  const { sums, ...losses } = reply.result
  const exposure = { ...sums, parts: reply.found }
  return { kind: 'done', result: toAssessed(request, { parts, exposure, losses }) }
}
