import { useEffect, useState } from 'react'
import { toStep } from '@/lib/to-step'
import { type Assessed, type AssessRequest } from '@/model/exposure'
import { type Fault } from '@/model/faults'
import { assessInWorker } from '@/runner/assess-in-worker'

/** How far a long list is. */
export type WorkerState = {
  /** Of the very request, or of an earlier one of the same list while the new one is being worked out. */
  readonly assessed?: Assessed | undefined
  /** Share that is made, 0 to 1; undefined while nothing is under way. */
  readonly share?: number | undefined
  readonly fault?: string | undefined
}

const NOTHING: WorkerState = {}

/** Work out a long list beside the page; a newer request ends the older one. Give `undefined` where there is none. */
export function useAssessedInWorker(request: AssessRequest | undefined): WorkerState {
  const [state, setState] = useState<WorkerState & { readonly of?: AssessRequest }>(NOTHING)
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
      const reply = await assessInWorker(request, {
        signal: stop.signal,
        onProgress: (made) => {
          const share = toStep(made)
          setState((last) => (last.share === share ? last : { ...last, share }))
        },
      })
      if (reply.kind === 'done') setState({ assessed: reply.result, of: request })
      if (reply.kind === 'faulty') setState({ fault: toWords(reply.faults), of: request })
    }
    void work()
    return () => stop.abort()
  }, [request])
  return request === undefined ? NOTHING : state
}

/** Faults that are named; a long list may have as many as lines. */
const MOST_NAMED = 3

function toWords(faults: readonly Fault[]): string {
  const named = faults
    .slice(0, MOST_NAMED)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  const others = faults.length - named.length
  return [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('; ')
}
