import { type LabAnswer, type LabQuestion, type WorkFailure, type WorkWatch } from './lab-work'
import { type AnswerNews } from './serve-answers'

type Reply = { readonly kind: 'done'; readonly result: LabAnswer } | WorkFailure

/** A thread that a question is put to, and that can be ended at any time. */
export type AnswerThread = {
  readonly postMessage: (question: LabQuestion) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: AnswerNews }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
  readonly terminate: () => void
}

/**
 * Put a question to a thread of its own, which is ended with the answer, or as soon as the answer is no longer wanted;
 * never rejects.
 */
export function askThread(
  start: () => AnswerThread,
  question: LabQuestion,
  { signal, onProgress }: WorkWatch,
): Promise<Reply> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ kind: 'cancelled' })
      return
    }
    const thread = tryTo(start)
    if (thread === undefined) {
      resolve(toFault('The browser allows no thread beside the page'))
      return
    }
    const end = (reply: Reply): void => {
      thread.terminate()
      resolve(reply)
    }
    thread.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') onProgress(data.share)
      else end(data)
    })
    thread.addEventListener('error', () => end(toFault('The thread has stopped; try again')))
    thread.addEventListener('messageerror', () => end(toFault('Its answer could not be read')))
    signal.addEventListener('abort', () => end({ kind: 'cancelled' }))
    thread.postMessage(question)
  })
}

function tryTo(start: () => AnswerThread): AnswerThread | undefined {
  try {
    return start()
  } catch {
    return undefined
  }
}

function toFault(message: string): Reply {
  return { kind: 'faulty', faults: [{ path: '', message }] }
}
