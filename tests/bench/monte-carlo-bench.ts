import { createBenchKernel, sumRuns, toReferenceInput } from './monte-carlo-case'

export { sumRuns, toReferenceInput }

const BATCH = 50

/** Return the times of batches of runs on this thread, draws included, milliseconds per run, in the order they were made. */
export function timeRuns(batches: number): readonly number[] {
  const { kernel, draw } = createBenchKernel()
  return Array.from({ length: batches }, (_, batch) => {
    const start = performance.now()
    for (let run = batch * BATCH; run < (batch + 1) * BATCH; run += 1) {
      draw(run)
      kernel.run()
    }
    return (performance.now() - start) / BATCH
  })
}
