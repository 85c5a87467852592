import { useEffect, useState } from 'react'
import { toStep } from '@/lib/to-step'
import { assessBeside } from './assess-beside'
import { type Assessed, type AssessRequest } from '@/engine/exposure/assess-exposure'
import { type ExposureThread } from './exposure-channel'

/** How far a long list is. */
export type BesideState = {
  /** Of the very request, or of an earlier one of the same list while the new one is being worked out. */
  readonly assessed?: Assessed | undefined
  /** Share that is made, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
  readonly fault?: string | undefined
}

const NOTHING: BesideState = {}

/** Work out a long list beside the page; a newer request ends the older one. Give `undefined` where there is none. */
export function useAssessedBeside(
  request: AssessRequest | undefined,
  start: () => ExposureThread = startThread,
): BesideState {
  const [state, setState] = useState<BesideState & { readonly of?: AssessRequest }>(NOTHING)
  useEffect(() => {
    if (request === undefined) return undefined
    const stop = new AbortController()
    const listId = request.list.id
    const work = async (): Promise<void> => {
      setState(({ assessed }) => ({
        assessed: assessed?.list.id === listId ? assessed : undefined,
        share: 0,
        of: request,
      }))
      const reply = await assessBeside(start, request, {
        signal: stop.signal,
        onProgress: (share) => setState((last) => ({ ...last, share: toStep(share) })),
      })
      if (reply.kind === 'done') setState({ assessed: reply.assessed, of: request })
      if (reply.kind === 'faulty') setState({ fault: reply.message, of: request })
    }
    void work()
    return () => stop.abort()
  }, [request, start])
  return request === undefined ? NOTHING : state
}

/** Vite finds the thread's file by this very expression. */
function startThread(): ExposureThread {
  return new Worker(new URL('./exposure-worker.ts', import.meta.url), { type: 'module' })
}
