import { type Exposure, type PartExposure } from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { toStep } from '@/lib/to-step'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { type ScenarioRuns } from '@/engine/exposure/scenario-runs'
import { toPartLosses, type PartLosses } from '@/engine/exposure/part-losses'
import { serveThread } from './serve-thread'
import { type FromThread, type Port, type ToThread } from './thread-protocol'

/** What is said between the page and the thread of a long list: parts go there, what happens to them comes back. */
export type ExposureProtocol = {
  readonly request: {
    readonly runs: Pick<ScenarioRuns, 'central' | 'low' | 'high' | 'asOfWeek' | 'likelihoods'>
    readonly materials: readonly Material[]
  }
  readonly given: Part
  /** Share of the parts that is worked out, 0 to 1. */
  readonly progress: number
  readonly result: {
    readonly sums: Omit<Exposure, 'parts'>
    readonly low: PartLosses
    readonly high: PartLosses
  }
  readonly found: PartExposure
}

/** Work out the lists that arrive at `port`. */
export function serveExposure(
  port: Port<FromThread<ExposureProtocol>, ToThread<ExposureProtocol>>,
): void {
  serveThread<ExposureProtocol>(port, ({ runs, materials }, { given: parts, tell }) => {
    const { central, low, high, asOfWeek, likelihoods } = runs
    const shared = { parts, materials, countedAt: asOfWeek }
    const { parts: found, ...sums } = exposeParts({
      ...central,
      ...shared,
      likelihoods,
      tell: inSteps(tell),
    })
    const losses = {
      low: toPartLosses({ ...low, ...shared }),
      high: toPartLosses({ ...high, ...shared }),
    }
    return { result: { sums, ...losses }, found }
  })
}

/** Pass a share on when it has come a step further. */
function inSteps(tell: (share: number) => void): (share: number) => void {
  const last = { step: 0 }
  return (share) => {
    const step = toStep(share)
    if (step > last.step) tell(step)
    last.step = step
  }
}
