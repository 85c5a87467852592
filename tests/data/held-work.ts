import { type MonteCarloRequest, type MonteCarloResult } from '@/domain/market/monte-carlo'
import { type LabQuestion } from '@/domain/lab/lab-question'
import { type LabWork, type WorkWatch } from '@/data/lab-work'
import { toMadeUpResult } from './lab-results-of'

type Runs = Awaited<ReturnType<LabWork['runMany']>>
type Answers = Awaited<ReturnType<LabWork['answer']>>

/** A piece of work that waits to be ended by the test. */
export type HeldRuns = {
  readonly request: MonteCarloRequest
  readonly watch: WorkWatch
  readonly earlier: MonteCarloResult | undefined
  readonly end: (reply?: Runs) => void
}

/** A question that waits to be answered by the test. */
export type HeldQuestion = {
  readonly question: LabQuestion
  readonly watch: WorkWatch
  readonly end: (reply: Answers) => void
}

/** Work that goes nowhere until the test ends it, with everything that was asked of it. */
export function createHeldWork() {
  const runs: HeldRuns[] = []
  const questions: HeldQuestion[] = []
  const work: LabWork = {
    runMany: (request, watch, earlier) =>
      new Promise((resolve) => {
        const done = { kind: 'done', result: toMadeUpResult(request) } as const
        runs.push({ request, watch, earlier, end: (reply = done) => resolve(reply) })
      }),
    answer: (question, watch) =>
      new Promise((resolve) => {
        questions.push({ question, watch, end: resolve })
      }),
  }
  return { work, runs, questions }
}

/** Let everything that waits for a settled promise go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await Promise.resolve()
  }
}
