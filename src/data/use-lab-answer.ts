import { useEffect, useState } from 'react'
import { toStep } from '@/lib/to-step'
import { type Fault } from '@/model/faults'
import { type LabAnswer, type LabQuestion } from '@/domain/lab/lab-question'
import { useLabWork } from './lab-work-context'

/** How far the answer to a question has come. */
export type AnswerState = {
  readonly answer?: LabAnswer | undefined
  /** Share of the work that is done, 0 to 1; none when nothing is under way. */
  readonly share?: number | undefined
  readonly faults: readonly Fault[]
}

const NOTHING: AnswerState = { faults: [] }

/**
 * Return the answer to `question`, worked out beside the page; the latest wins, and an answer is only ever given with
 * the question that it belongs to. Undefined asks nothing, and stops what is under way.
 */
export function useLabAnswer(question: LabQuestion | undefined): AnswerState {
  const work = useLabWork()
  const [known, setKnown] = useState<AnswerState & { readonly question?: LabQuestion | undefined }>(
    NOTHING,
  )
  useEffect(() => {
    if (question === undefined) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const tell = (state: AnswerState): void => {
      if (!signal.aborted) setKnown({ ...state, question })
    }
    const progress = { share: 0 }
    const onProgress = (share: number): void => {
      const step = toStep(share)
      if (step > progress.share) tell({ share: step, faults: [] })
      progress.share = step
    }
    void work.answer(question, { signal, onProgress }).then((reply) => {
      if (reply.kind === 'done') tell({ answer: reply.result, faults: [] })
      if (reply.kind === 'faulty') tell({ faults: reply.faults })
      return undefined
    })
    return () => stop.abort()
  }, [work, question])
  if (question === undefined) return NOTHING
  return known.question === question ? known : { share: 0, faults: [] }
}
