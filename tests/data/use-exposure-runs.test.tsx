import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { type ExposureSpread } from '@/domain/parts/exposure'
import { type RunsWork } from '@/data/lab-runs'
import {
  toExposureTarget,
  useExposureRuns,
  type ExposureRunsRequest,
} from '@/data/use-exposure-runs'
import { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { halfLicence, materials, smallMarket, toPart } from '@tests/engine/exposure/small-market'

const scenario = {
  ...halfLicence,
  parameters: { demandElasticity: { dist: 'uniform', min: 0.1, max: 0.4 } as const },
}

function toRequest(stockDays: number): ExposureRunsRequest {
  const parts = [toPart({ stockDays, revenueUsdPerYear: 1e6 })]
  return { market: smallMarket, scenario, seed: 1, parts, materials }
}

/** A step that waits until the test ends it. */
type Held = { readonly request: ExposureDrawRequest; readonly signal: AbortSignal } & {
  readonly tell: (share: number) => void
  readonly end: () => void
}

/** Work that goes nowhere until the test ends it, in made-up results that say only how many runs they are of. */
function createHeldWork() {
  const steps: Held[] = []
  const work: RunsWork<ExposureDrawRequest, ExposureSpread> = {
    runMany: (request, { signal, onProgress }) =>
      new Promise((resolve) => {
        steps.push({
          request,
          signal,
          tell: onProgress,
          end: () => resolve({ kind: 'done', result: toMadeUp(request) }),
        })
      }),
  }
  return { work, steps }
}

function toMadeUp({ runs, seed, scenario: { horizonWeeks } }: ExposureDrawRequest): ExposureSpread {
  const spread = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 }
  const moneyAtRiskUsd = { ...spread, mean: 0, cvar95: 0 }
  return { runs, seed, weeks: horizonWeeks, parts: [], moneyAtRiskUsd }
}

function show(first: ExposureRunsRequest | undefined) {
  const { work, steps } = createHeldWork()
  const { result, rerender, unmount } = renderHook(
    ({ request }) => useExposureRuns(request, work),
    { initialProps: { request: first } },
  )
  return {
    steps,
    unmount,
    now: () => result.current,
    ask: (request: ExposureRunsRequest | undefined) => rerender({ request }),
    /** End the step begun last and let what waits for it go on. */
    end: () => act(async () => steps.at(-1)?.end()),
  }
}

describe(useExposureRuns, () => {
  it('gives a first band, then all runs, and tells how far it is', async () => {
    const { steps, now, end } = show(toRequest(10))
    expect(now()).toMatchObject({ target: 10_000, step: { runs: 1000, share: 0 } })
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 250)
    act(() => steps[0]?.tell(0.5))
    clock.mockRestore()
    expect(now().step).toEqual({ runs: 1000, share: 0.5 })
    await end()
    expect(now()).toMatchObject({ result: { runs: 1000 }, step: { runs: 10_000 } })
    await end()
    expect(now()).toMatchObject({ result: { runs: 10_000 }, step: undefined })
    expect(steps).toHaveLength(2)
  })

  it('stops what is under way when asked anew, and holds on to the last result', async () => {
    const { steps, now, ask, end } = show(toRequest(10))
    await end()
    ask(toRequest(20))
    expect(steps[1]?.signal.aborted).toBe(true)
    expect(now()).toMatchObject({ result: undefined, previous: { runs: 1000 } })
    expect(steps.at(-1)?.request.parts[0]?.stockDays).toBe(20)
    await end()
    expect(now().result?.runs).toBe(1000)
  })

  it('stops when told to and goes on when told to', async () => {
    const { steps, now, end } = show(toRequest(10))
    await end()
    act(() => now().cancel())
    expect(now()).toMatchObject({ isCancelled: true, result: { runs: 1000 }, step: undefined })
    expect(steps[1]?.signal.aborted).toBe(true)
    act(() => now().resume())
    expect(now()).toMatchObject({ isCancelled: false, step: { runs: 10_000 } })
  })

  it('runs nothing without a request, nor once the page is gone', async () => {
    const { steps, now, ask, unmount } = show(undefined)
    expect(steps).toHaveLength(0)
    expect(now()).toMatchObject({ result: undefined, previous: undefined, step: undefined })
    ask(toRequest(10))
    unmount()
    expect(steps[0]?.signal.aborted).toBe(true)
  })
})

describe(toExposureTarget, () => {
  it('keeps the memory of very long lists in bounds', () => {
    expect([1, 1000, 2000, 10_000].map(toExposureTarget)).toStrictEqual([
      10_000, 10_000, 10_000, 1000,
    ])
  })
})
