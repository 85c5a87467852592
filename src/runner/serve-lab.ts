import { type LabAnswer, type LabQuestion } from '@/domain/lab/lab-question'
import { answerLab } from '@/engine/lab/lab-answer'
import { serveThread } from './serve-thread'
import { type FromThread, type Port, type ToThread } from './thread-protocol'

/** What is said between the page and a thread that answers questions of the lab. */
export type LabProtocol = {
  readonly request: LabQuestion
  readonly given: never
  /** Share of the work that is done, 0 to 1. */
  readonly progress: number
  readonly result: LabAnswer
  readonly found: never
}

/** Answer the questions that arrive at `port`. */
export function serveLab(port: Port<FromThread<LabProtocol>, ToThread<LabProtocol>>): void {
  serveThread<LabProtocol>(port, (question, { tell }) => ({ result: answerLab(question, tell) }))
}
