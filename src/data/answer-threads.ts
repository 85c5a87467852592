import { type LabQuestion } from '@/domain/lab/lab-question'
import { type LabWork } from './lab-work'
import { type AnswerNews } from './serve-answers'

/** Threads that wait for the next question: as many as the lab asks at once without being told to. */
const MOST_IDLE = 2

/** A thread that questions are put to, one after the other, and that can be ended at any time. */
export type AnswerThread = {
  readonly postMessage: (question: LabQuestion) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: AnswerNews }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
  readonly terminate: () => void
}

/** A thread with whoever listens to it now; nobody while it is idle. */
type Line = { readonly thread: AnswerThread; hear: (news: AnswerNews | Loss) => void }
type Loss = { readonly kind: 'lost'; readonly message: string }

/**
 * Make the function that puts questions to threads; it never rejects.
 *
 * A thread is ended with a question that is no longer wanted. One that has answered waits for the next: what it has
 * loaded and compiled would else be loaded and compiled again with every move of a lever.
 */
export function createAnswerThreads(start: () => AnswerThread): LabWork['answer'] {
  const idle: Line[] = []

  function rest(line: Line): void {
    if (idle.length >= MOST_IDLE) {
      line.thread.terminate()
      return
    }
    line.hear = () => idle.splice(idle.indexOf(line), 1)
    idle.push(line)
  }

  return (question, { signal, onProgress }) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve({ kind: 'cancelled' })
        return
      }
      const line = idle.pop() ?? openLine(start)
      if (line === undefined) {
        resolve(toFault('The browser allows no thread beside the page'))
        return
      }
      const cancel = (): void => {
        line.thread.terminate()
        resolve({ kind: 'cancelled' })
      }
      signal.addEventListener('abort', cancel)
      line.hear = (news) => {
        if (news.kind === 'progress') {
          onProgress(news.share)
          return
        }
        signal.removeEventListener('abort', cancel)
        if (news.kind === 'lost') {
          line.thread.terminate()
          resolve(toFault(news.message))
        } else {
          rest(line)
          resolve(news)
        }
      }
      line.thread.postMessage(question)
    })
}

function openLine(start: () => AnswerThread): Line | undefined {
  const thread = tryTo(start)
  if (thread === undefined) return undefined
  const line: Line = { thread, hear: () => {} }
  const lose = (message: string): void => line.hear({ kind: 'lost', message })
  thread.addEventListener('message', ({ data }) => line.hear(data))
  thread.addEventListener('error', () => lose('The thread has stopped; try again'))
  thread.addEventListener('messageerror', () => lose('Its answer could not be read'))
  return line
}

function tryTo(start: () => AnswerThread): AnswerThread | undefined {
  try {
    return start()
  } catch {
    return undefined
  }
}

function toFault(message: string) {
  return { kind: 'faulty', faults: [{ path: '', message }] } as const
}
