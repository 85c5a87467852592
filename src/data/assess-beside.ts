import { toPartLines } from '@/domain/parts/buyer-list'
import { type PartExposure } from '@/domain/parts/exposure'
import { withDefaults } from '@/domain/parts/part-defaults'
import { type CompletedPart } from '@/domain/parts/part'
import { toAssessed, type Assessed, type AssessRequest } from '@/engine/exposure/assess-exposure'
import { type ExposureNews, type ExposureThread, PORTION } from './exposure-channel'
import { type WorkWatch } from './lab-work'

/** What became of a list: worked out, given up, or why it cannot be. */
export type AssessReply =
  | { readonly kind: 'done'; readonly assessed: Assessed }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'faulty'; readonly message: string }

/**
 * Put a long list into the runs of a stage on a thread of its own; never rejects.
 *
 * It goes there and back in portions, with the page in between. The share made counts what has gone and what has come.
 */
export function assessBeside(
  start: () => ExposureThread,
  request: AssessRequest,
  watch: WorkWatch,
): Promise<AssessReply> {
  const thread = tryTo(start)
  if (thread !== undefined) return assessOn(thread, request, watch)
  const message = 'the browser allows no thread beside the page'
  return Promise.resolve({ kind: 'faulty', message })
}

function assessOn(
  thread: ExposureThread,
  { list, materials, stage }: AssessRequest,
  { signal, onProgress }: WorkWatch,
): Promise<AssessReply> {
  return new Promise((resolve) => {
    const parts: CompletedPart[] = []
    const exposed: PartExposure[] = []
    const whole = 2 * Math.max(1, list.lines.length)
    const end = (reply: AssessReply): void => {
      thread.terminate()
      resolve(reply)
    }

    function receive(news: ExposureNews): void {
      if (news.kind === 'faulty') end(news)
      if (news.kind === 'exposed') {
        exposed.push(...news.parts)
        onProgress((parts.length + exposed.length) / whole)
      }
      if (news.kind !== 'done') return
      const exposure = { ...news.sums, parts: exposed }
      const losses = { low: news.low, high: news.high }
      end({
        kind: 'done',
        assessed: toAssessed({ list, materials, stage }, { parts, exposure, losses }),
      })
    }

    function send(): void {
      if (signal.aborted) return
      const lines = list.lines.slice(parts.length, parts.length + PORTION)
      if (lines.length === 0) {
        const { central, low, high, asOfWeek, likelihoods } = stage
        const runs = { central, low, high, asOfWeek, likelihoods }
        thread.postMessage({ kind: 'run', runs, materials })
        return
      }
      const completed = toPartLines({ ...list, lines }).map(withDefaults)
      parts.push(...completed)
      thread.postMessage({ kind: 'parts', parts: completed.map(({ part }) => part) })
      onProgress(parts.length / whole)
      setTimeout(send)
    }

    thread.addEventListener('message', ({ data }) => receive(data))
    thread.addEventListener('error', () =>
      end({ kind: 'faulty', message: 'the thread that works it out has stopped; reload the page' }),
    )
    thread.addEventListener('messageerror', () =>
      end({ kind: 'faulty', message: 'what came of it could not be read; reload the page' }),
    )
    signal.addEventListener('abort', () => end({ kind: 'cancelled' }))
    send()
  })
}

function tryTo(start: () => ExposureThread): ExposureThread | undefined {
  try {
    return start()
  } catch {
    return undefined
  }
}
