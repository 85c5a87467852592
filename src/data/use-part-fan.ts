import { useEffect, useState } from 'react'
import { type PartFan } from '@/domain/parts/exposure'
import { createFanPerformer, toPartFan, type FanBlock, type PartFanRequest } from '@/model/exposure'

/** Runs made between two looks at what else the page has to do: some milliseconds. */
const STEP_RUNS = 20

/** A fan as far as it has come. */
export type FanState = {
  /** Undefined until all runs are made. */
  readonly fan: PartFan | undefined
  /** Share of the runs that is made, 0 to 1. */
  readonly share: number
}

const NOTHING: FanState = { fan: undefined, share: 0 }

/**
 * Send one part through many runs on this thread, a few at a time; the request must be sound.
 *
 * Give `undefined` where nothing is uncertain: there is no fan then.
 */
export function usePartFan(request: PartFanRequest | undefined): FanState {
  const [made, setMade] = useState<FanState & { readonly of?: PartFanRequest }>(NOTHING)
  useEffect(() => {
    if (request === undefined) return undefined
    const wanted = request
    const perform = createFanPerformer(request)
    const blocks: FanBlock[] = []
    let timer = setTimeout(step)
    function step(): void {
      const first = blocks.length * STEP_RUNS
      blocks.push(perform({ first, runs: Math.min(STEP_RUNS, wanted.runs - first) }))
      const done = Math.min(wanted.runs, first + STEP_RUNS)
      if (done < wanted.runs) {
        setMade({ fan: undefined, share: done / wanted.runs, of: wanted })
        timer = setTimeout(step)
      } else {
        setMade({ fan: toPartFan(wanted, blocks), share: 1, of: wanted })
      }
    }
    return () => clearTimeout(timer)
  }, [request])
  return made.of === request ? made : NOTHING
}
