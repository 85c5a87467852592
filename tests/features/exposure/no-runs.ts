import { type ExposureRuns } from '@/data/use-exposure-runs'

/** Many runs are tested where they are made; jsdom has no thread for them but the page's own. */
export const NO_RUNS: ExposureRuns = {
  result: undefined,
  previous: undefined,
  target: 10_000,
  step: undefined,
  isCancelled: true,
  isCertain: false,
  faults: [],
  cancel: () => undefined,
  resume: () => undefined,
}
