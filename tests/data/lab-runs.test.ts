import { describe, expect, it } from 'vitest'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { createLabRuns, nextStep, type ManyRuns } from '@/data/lab-runs'
import { createHeldWork, settle } from './held-work'
import { toMadeUpResult } from './lab-results-of'

/** A request that differs from others by its name only. */
function toRequest(name: string): MonteCarloRequest {
  return {
    market: { baselineDate: '2024-09-23', elements: [], regions: [], parameters: NO_PARAMETERS },
    scenario: {
      name,
      horizonWeeks: 3,
      parameters: {},
      mineWindows: [],
      gateWindows: [],
      licenceWindows: [],
      levies: [],
      releases: [],
    },
    seed: 1,
    runs: 0,
    elementIds: ['Tb'],
    series: ['price'],
    regionIds: [],
    lossRegionIds: [],
  }
}

const NO_PARAMETERS = {
  demandElasticity: 0,
  demandLagWeeks: 1,
  supplyElasticity: 0,
  supplyLagWeeks: 1,
  priceSensitivity: 0,
  priceLagWeeks: 1,
  exChinaPriceSensitivity: 0,
  exChinaMaxPriceMultiple: 1,
  exChinaDemandLagWeeks: 1,
  exChinaPriceLagWeeks: 1,
  maxPriceMultiple: 1,
  minCoverShare: 0.05,
  gateSurge: 1,
  demandGrowth: 0,
  fullResponseMultiple: 2,
  substitutionPerYear: 0,
  substitutionMax: 0,
  newSupplyPerYear: 0,
  newSupplyLagWeeks: 0,
  newSupplyMax: 0,
}

function toRuns(made: number, change: Partial<ManyRuns> = {}): ManyRuns {
  const request = toRequest('a')
  const result = made === 0 ? undefined : toMadeUpResult({ ...request, runs: made })
  return { request, result, target: 10_000, isCancelled: false, faults: [], ...change }
}

/** A clock that stands still until the test lets milliseconds pass. */
function createClock() {
  const own = { now: 0, alarms: new Map<number, () => void>() }
  return {
    clock: {
      now: () => own.now,
      after: (milliseconds: number, then: () => void) => {
        const at = own.now + milliseconds + own.alarms.size * 1e-6
        own.alarms.set(at, then)
        return () => void own.alarms.delete(at)
      },
    },
    pass: (milliseconds: number): void => {
      own.now += milliseconds
      for (const [at, then] of own.alarms) {
        if (Math.floor(at) > own.now) continue
        own.alarms.delete(at)
        then()
      }
    },
  }
}

describe(nextStep, () => {
  it('makes a first band for all before it refines any', () => {
    const jobs = (a: number, b: number) =>
      new Map([
        ['a', toRuns(a)],
        ['b', toRuns(b)],
      ])
    expect(nextStep(jobs(0, 0), false)).toEqual({ id: 'a', runs: 1000 })
    expect(nextStep(jobs(1000, 0), false)).toEqual({ id: 'b', runs: 1000 })
    expect(nextStep(jobs(1000, 1000), false)).toEqual({ id: 'a', runs: 10_000 })
    expect(nextStep(jobs(10_000, 10_000), false)).toBeUndefined()
  })

  it('keeps to first bands while a lever is held', () => {
    expect(nextStep(new Map([['a', toRuns(1000)]]), true)).toBeUndefined()
    expect(nextStep(new Map([['a', toRuns(0)]]), true)).toEqual({ id: 'a', runs: 1000 })
  })

  it('makes 100,000 only when asked, and nothing for what was stopped or failed', () => {
    const more = new Map([['a', toRuns(10_000, { target: 100_000 })]])
    expect(nextStep(more, false)).toEqual({ id: 'a', runs: 100_000 })
    expect(nextStep(new Map([['a', toRuns(0, { isCancelled: true })]]), false)).toBeUndefined()
    const fault = { path: 'x', message: 'is wrong' }
    expect(nextStep(new Map([['a', toRuns(0, { faults: [fault] })]]), false)).toBeUndefined()
  })
})

describe(createLabRuns, () => {
  it('gives a first band, then refines it', async () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    lab.want([{ id: 'a', request: toRequest('a') }], false)
    runs[0]?.watch.onProgress(0.4)
    expect(lab.state().get('a')?.step).toEqual({ runs: 1000, share: 0 })
    pass(250)
    runs[0]?.watch.onProgress(0.5)
    expect(lab.state().get('a')?.step).toEqual({ runs: 1000, share: 0.5 })
    runs[0]?.end()
    await settle()
    const first = lab.state().get('a')?.result
    expect(first?.runs).toBe(1000)
    expect(runs.map(({ earlier }) => earlier)).toStrictEqual([undefined, first])
    runs[1]?.end()
    await settle()
    expect(lab.state().get('a')).toMatchObject({ result: { runs: 10_000 }, step: undefined })
    expect(runs.map(({ request }) => request.runs)).toEqual([1000, 10_000])
  })

  it('lets the last input win under a storm of inputs, whatever ends late', async () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    for (let index = 0; index < 200; index += 1) {
      lab.want([{ id: 'a', request: toRequest(`input ${index}`) }], true)
      pass(16)
    }
    pass(200)
    expect(runs.filter(({ watch }) => !watch.signal.aborted)).toHaveLength(1)
    for (const held of runs.toReversed()) held.end()
    for (const held of runs) held.watch.onProgress(1)
    await settle()
    const { result, request, step } = lab.state().get('a') ?? toRuns(0)
    expect(request.scenario.name).toBe('input 199')
    expect(result?.runs).toBe(1000)
    expect(step).toBeUndefined()
  })

  it('leaves the cores to the page while a hand moves, and begins when it holds still', () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    const move = (name: string) => lab.want([{ id: 'a', request: toRequest(name) }], true)
    for (let index = 0; index < 5; index += 1) {
      move(`input ${index}`)
      pass(60)
    }
    expect(runs).toHaveLength(0)
    pass(140)
    expect(runs.map(({ request }) => request.scenario.name)).toEqual(['input 4'])
  })

  it('shows a band now and then to a hand that never holds still', () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    for (let index = 0; index < 110; index += 1) {
      lab.want([{ id: 'a', request: toRequest(`input ${index}`) }], true)
      pass(16)
    }
    // 1.76 seconds: two waits of 800 ms and what is left.
    expect(runs).toHaveLength(2)
  })

  it('begins at once when the hand lets go', () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    const job = { id: 'a', request: toRequest('a') }
    lab.want([job], true)
    lab.want([job], false)
    expect(runs).toHaveLength(1)
    pass(1000)
    expect(runs).toHaveLength(1)
    lab.want([{ id: 'a', request: toRequest('b') }], true)
    lab.stop()
    pass(1000)
    expect(runs).toHaveLength(1)
  })

  it('holds on to the last result of a name while its new request is under way', async () => {
    const { work, runs } = createHeldWork()
    const { clock, pass } = createClock()
    const lab = createLabRuns(work, clock)
    lab.want([{ id: 'a', request: toRequest('old') }], true)
    pass(200)
    runs[0]?.end()
    await settle()
    lab.want([{ id: 'a', request: toRequest('new') }], true)
    expect(lab.state().get('a')).toMatchObject({ previous: { runs: 1000 } })
    expect(lab.state().get('a')?.result).toBeUndefined()
  })

  it('lets a more urgent first band interrupt a refinement, which is taken up again', async () => {
    const { work, runs } = createHeldWork()
    const lab = createLabRuns(work)
    const b = { id: 'b', request: toRequest('b') }
    lab.want([b], false)
    runs[0]?.end()
    await settle()
    lab.want([{ id: 'a', request: toRequest('a') }, b], false)
    expect(runs[1]?.watch.signal.aborted).toBe(true)
    runs[2]?.end()
    await settle()
    runs[3]?.end()
    await settle()
    expect(runs.map(({ request }) => `${request.scenario.name} ${request.runs}`)).toEqual([
      'b 1000',
      'b 10000',
      'a 1000',
      'a 10000',
      'b 10000',
    ])
  })

  it('stops when told, keeps what it has, and goes on when told', async () => {
    const { work, runs } = createHeldWork()
    const lab = createLabRuns(work)
    lab.want([{ id: 'a', request: toRequest('a') }], false)
    runs[0]?.end()
    await settle()
    lab.cancel('a')
    expect(runs[1]?.watch.signal.aborted).toBe(true)
    expect(lab.state().get('a')).toMatchObject({ isCancelled: true, result: { runs: 1000 } })
    lab.resume('a')
    expect(runs[2]?.request.runs).toBe(10_000)
  })

  it('names a fault, and does not try again by itself', async () => {
    const { work, runs } = createHeldWork()
    const lab = createLabRuns(work)
    lab.want([{ id: 'a', request: toRequest('a') }], false)
    runs[0]?.end({ kind: 'faulty', faults: [{ path: '', message: 'The thread has stopped' }] })
    await settle()
    expect(lab.state().get('a')?.faults).toEqual([{ path: '', message: 'The thread has stopped' }])
    expect(runs).toHaveLength(1)
    lab.resume('a')
    expect(runs).toHaveLength(2)
  })

  it('makes 100,000 runs on request and forgets the wish with the next input', async () => {
    const { work, runs } = createHeldWork()
    const lab = createLabRuns(work)
    lab.want([{ id: 'a', request: toRequest('a') }], false)
    runs[0]?.end()
    await settle()
    runs[1]?.end()
    await settle()
    lab.extend('a', 100_000)
    expect(runs[2]?.request.runs).toBe(100_000)
    lab.want([{ id: 'a', request: toRequest('next') }], false)
    expect(lab.state().get('a')?.target).toBe(10_000)
  })
})
