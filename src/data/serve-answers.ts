import { toStep } from '@/lib/to-step'
import { ModelError, type Fault } from '@/engine/model/model-error'
import { answerLab } from '@/engine/lab/lab-answer'
import { type LabAnswer, type LabQuestion } from '@/domain/lab/lab-question'

/** What the thread of a question sends: how far it is, and how it ended. */
export type AnswerNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: LabAnswer }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** The side of a thread that questions arrive at. */
export type AnswerChannel = {
  readonly postMessage: (news: AnswerNews) => void
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: LabQuestion }) => void,
  ) => void
}

/** Answer the questions that arrive on `channel`; a fault is a reply, whatever went wrong. */
export function serveAnswers(channel: AnswerChannel): void {
  channel.addEventListener('message', ({ data }) => {
    try {
      const told = { share: 0 }
      const result = answerLab(data, (done) => {
        const share = toStep(done)
        if (share > told.share) channel.postMessage({ kind: 'progress', share })
        told.share = share
      })
      channel.postMessage({ kind: 'done', result })
    } catch (error) {
      channel.postMessage({ kind: 'faulty', faults: toFaults(error) })
    }
  })
}

function toFaults(error: unknown): readonly Fault[] {
  if (error instanceof ModelError) return error.faults
  return [{ path: '', message: error instanceof Error ? error.message : String(error) }]
}
