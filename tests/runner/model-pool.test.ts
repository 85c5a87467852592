import { describe, expect, it, vi } from 'vitest'
import { type Distribution } from '@/domain/market/distribution'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { drawExposure } from '@tests/engine/exposure/draw-exposure'
import { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { createModelPool } from '@/runner/model-pool'
import { type PoolOutput, type PoolProtocol } from '@/runner/pool-protocol'
import { servePool } from '@/runner/serve-pool'
import { createThread } from '@/runner/thread'
import { createClock, openBrokenPort, openPort } from './thread-kit'
import { materials, toPart } from '@tests/engine/exposure/small-market'
import { requestOf } from '@tests/engine/monte-carlo/halts'
import { kachinRequest } from '@tests/engine/monte-carlo/kachin'

const uniform = { dist: 'uniform', min: 0.2, max: 0.8 } as const

/** Eleven parts that live through halts of an uncertain severity. */
function exposureOf(severity: Distribution, runs: number): ExposureDrawRequest {
  const { market, scenario, seed } = requestOf(severity, runs)
  const parts = Array.from({ length: 11 }, (_, index) =>
    toPart({ stockDays: 5 * index, revenueUsdPerYear: 1e6 }),
  )
  return { market, scenario, seed, runs, parts, materials }
}

function openPool(threads: number) {
  return createModelPool(
    Array.from({ length: threads }, () => createThread(() => openPort<PoolProtocol>(servePool))),
  )
}

describe(createModelPool, () => {
  it('gives the same bits for 1, 2, 3, 4 and 7 threads as for none', async () => {
    const requests = [
      { request: requestOf(uniform, 1000), counts: [1, 2, 3, 4, 7] },
      { request: kachinRequest(260), counts: [2, 3] },
    ]
    for (const { request, counts } of requests) {
      const alone = { kind: 'done', result: runMonteCarlo(request) }
      const replies = await Promise.all(counts.map((threads) => openPool(threads).run(request)))
      for (const reply of replies) expect(reply).toStrictEqual(alone)
    }
  })

  it('goes on from an earlier result more than once, also after it was called off', async () => {
    const pool = openPool(2)
    const request = requestOf(uniform, 1000)
    const first = await pool.run(request)
    const earlier = first.kind === 'done' ? first.result : undefined
    const stop = new AbortController()
    const onProgress = (share: number) => share > 0.9 && stop.abort()
    const dropped = await pool.run(
      { ...request, runs: 1500 },
      { signal: stop.signal, onProgress },
      earlier,
    )
    expect(dropped).toStrictEqual({ kind: 'cancelled' })
    for (const runs of [1500, 2000]) {
      const alone = { kind: 'done', result: runMonteCarlo({ ...request, runs }) }
      expect(await pool.run({ ...request, runs }, {}, earlier)).toStrictEqual(alone)
    }
  })

  it('sends a long list in portions, which changes nothing, and stops sending what is called off', async () => {
    const few = exposureOf(uniform, 3)
    const request = { ...few, parts: Array.from({ length: 410 }, () => few.parts).flat() }
    const pool = openPool(2)
    const stop = new AbortController()
    const dropped = pool.expose(request, { signal: stop.signal })
    stop.abort()
    expect(await dropped).toStrictEqual({ kind: 'cancelled' })
    expect(await pool.expose(request)).toStrictEqual({
      kind: 'done',
      result: drawExposure(request),
    })
  })

  it('sends a list of parts through the same runs for 1, 2 and 5 threads as for none', async () => {
    const request = exposureOf(uniform, 260)
    const alone = { kind: 'done', result: drawExposure(request) }
    for (const threads of [1, 2, 5]) {
      const shares: number[] = []
      const onProgress = (share: number) => shares.push(share)
      expect(await openPool(threads).expose(request, { onProgress })).toStrictEqual(alone)
      expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })

  it('drops a list that is not wanted any more, while runs of the market go on', async () => {
    const pool = openPool(2)
    const stop = new AbortController()
    const first = pool.expose(exposureOf(uniform, 500), { signal: stop.signal })
    const market = pool.run(requestOf(uniform, 200))
    stop.abort()
    const second = pool.expose(exposureOf(uniform, 20))
    expect(await first).toStrictEqual({ kind: 'cancelled' })
    expect(await market).toMatchObject({ kind: 'done', result: { runs: 200 } })
    expect(await second).toMatchObject({ kind: 'done', result: { runs: 20 } })
    expect(await pool.expose({ ...exposureOf(uniform, 20), parts: [] })).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'parts' }],
    })
  })

  it('tells progress that never falls, from the first task to all', async () => {
    const shares: number[] = []
    await openPool(2).run(requestOf(uniform, 1000), { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(8)
    expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('cancels when asked to and goes on with what comes next', async () => {
    const pool = openPool(2)
    const stop = new AbortController()
    const first = pool.run(requestOf(uniform, 3000), { signal: stop.signal })
    const second = pool.run(requestOf(uniform, 200))
    stop.abort()
    expect(await first).toStrictEqual({ kind: 'cancelled' })
    expect(await second).toMatchObject({ kind: 'done', result: { runs: 200 } })
    expect(await pool.run(requestOf(uniform, 9), { signal: stop.signal })).toStrictEqual({
      kind: 'cancelled',
    })
  })

  it('gives the last of a storm of requests its own result', async () => {
    const pool = openPool(3)
    const stops = Array.from({ length: 50 }, () => new AbortController())
    const replies = stops.map(({ signal }, index) => {
      stops[index - 1]?.abort()
      return pool.run(requestOf(uniform, 126 + index), { signal })
    })
    const kinds = await Promise.all(replies.map(async (reply) => (await reply).kind))
    expect(kinds.slice(0, -1).every((kind) => kind === 'cancelled')).toBe(true)
    expect(await replies.at(-1)).toStrictEqual({
      kind: 'done',
      result: runMonteCarlo(requestOf(uniform, 175)),
    })
  })

  it('answers a faulty request with its faults before anything runs', async () => {
    expect(await openPool(1).run({ ...requestOf(uniform, 10), runs: 0.5 })).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'runs' }],
    })
  })

  it('answers with the fault of a run that overflows', async () => {
    const base = requestOf(uniform, 300)
    const releases = [2, 3].map((startWeek) => ({
      elementId: 'Dy',
      startWeek,
      durationWeeks: 1,
      tonnes: 1.7e308,
    }))
    const request: MonteCarloRequest = { ...base, scenario: { ...base.scenario, releases } }
    const pool = openPool(2)
    expect(await pool.run(request)).toMatchObject({ kind: 'faulty' })
    expect(await pool.run(base)).toMatchObject({ kind: 'done' })
  })

  it('ends everything that is under way when it is closed', async () => {
    const pool = openPool(2)
    const reply = pool.run(requestOf(uniform, 3000))
    pool.close()
    expect(await reply).toStrictEqual({ kind: 'cancelled' })
  })
})

describe('a pool that loses a thread', () => {
  /** A pool of two threads, of which one says nothing any more from its first output that `isLast`. */
  function openFragilePool(isLast: (output: PoolOutput) => boolean) {
    const clock = createClock()
    const own = { started: 0, isSilent: false }
    const fragile = createThread<PoolProtocol>(() => {
      own.started += 1
      if (own.started > 1) return openPort(servePool)
      return openPort((far) =>
        servePool({
          addEventListener: far.addEventListener.bind(far),
          postMessage: (message, options) => {
            const output = message.kind === 'done' ? message.result : undefined
            own.isSilent ||= output !== undefined && isLast(output)
            if (!own.isSilent) far.postMessage(message, options)
          },
        }),
      )
    }, clock)
    const steady = createThread<PoolProtocol>(() => openPort(servePool))
    const notice = async (): Promise<void> => {
      await vi.waitFor(() => expect(own.isSilent).toBe(true))
      clock.pass(6)
    }
    return { pool: createModelPool([fragile, steady]), notice, own }
  }

  it.each([
    ['simulated', requestOf(uniform, 1000)],
    ['reduced', requestOf(uniform, 1000)],
  ])(
    'goes on with another, and gives the same bits, when what was %s is lost',
    async (kind, request) => {
      const { pool, notice, own } = openFragilePool((output) => output.kind === kind)
      const shares: number[] = []
      const reply = pool.run(request, { onProgress: (share) => shares.push(share) })
      await notice()
      expect(await reply).toStrictEqual({ kind: 'done', result: runMonteCarlo(request) })
      expect(own.started).toBe(2)
      expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b))
    },
  )

  it('sends the list to the other thread too', async () => {
    const request = exposureOf(uniform, 260)
    const { pool, notice } = openFragilePool(({ kind }) => kind === 'drawn')
    const reply = pool.expose(request)
    await notice()
    expect(await reply).toStrictEqual({ kind: 'done', result: drawExposure(request) })
  })

  it('answers with a fault when no thread can be started, and tries anew with the next request', async () => {
    const own = { started: 0 }
    const thread = createThread<PoolProtocol>(() => {
      own.started += 1
      return own.started > 3 ? openPort(servePool) : openBrokenPort()
    })
    const pool = createModelPool([thread])
    expect(await pool.run(requestOf(uniform, 10))).toMatchObject({
      kind: 'faulty',
      faults: [{ message: expect.stringContaining('reload the page') }],
    })
    expect(await pool.run(requestOf(uniform, 10))).toMatchObject({ kind: 'done' })
  })
})
