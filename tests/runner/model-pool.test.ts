import { describe, expect, it, onTestFinished } from 'vitest'
import { type Distribution } from '@/domain/market/distribution'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { drawExposure } from '@tests/engine/exposure/draw-exposure'
import { type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { createModelPool } from '@/runner/model-pool'
import { type PoolChannel, type PoolMessage, type PoolReply } from '@/runner/pool-channel'
import { servePool } from '@/runner/serve-pool'
import { materials, toPart } from '@tests/engine/exposure/small-market'
import { requestOf } from '@tests/engine/monte-carlo/halts'
import { kachinRequest } from '@tests/engine/monte-carlo/kachin'

const uniform = { dist: 'uniform', min: 0.2, max: 0.8 } as const

/** Join a thread's side and a page's side with a real message channel: true cloning, true transfer. */
function openChannel(): PoolChannel<PoolMessage, PoolReply> {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  servePool(port2)
  port1.start()
  port2.start()
  return port1
}

/** Eleven parts that live through halts of an uncertain severity. */
function exposureOf(severity: Distribution, runs: number): ExposureDrawRequest {
  const { market, scenario, seed } = requestOf(severity, runs)
  const parts = Array.from({ length: 11 }, (_, index) =>
    toPart({ stockDays: 5 * index, revenueUsdPerYear: 1e6 }),
  )
  return { market, scenario, seed, runs, parts, materials }
}

function openPool(threads: number) {
  return createModelPool(Array.from({ length: threads }, openChannel))
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

  it('lets a list give way to a newer one, while runs of the market go on', async () => {
    const pool = openPool(2)
    const first = pool.expose(exposureOf(uniform, 500), { key: 'list' })
    const market = pool.run(requestOf(uniform, 200))
    const second = pool.expose(exposureOf(uniform, 20), { key: 'list' })
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

  it('lets the latest of a storm of requests under one key win', async () => {
    const pool = openPool(3)
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        pool.run(requestOf(uniform, 126 + index), { key: 'drag' }),
      ),
    )
    expect(replies.slice(0, -1).every(({ kind }) => kind === 'cancelled')).toBe(true)
    expect(replies.at(-1)).toStrictEqual({
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

  it('ends everything with a fault once a thread has died', async () => {
    const listeners = new Map<string, (event: never) => void>()
    const pool = createModelPool([
      {
        postMessage: () => {},
        addEventListener: (type: string, listener: (event: never) => void) => {
          listeners.set(type, listener)
        },
      },
    ])
    const before = pool.run(requestOf(uniform, 10))
    const die: unknown = listeners.get('error')
    if (typeof die === 'function') die()
    expect(await before).toMatchObject({ kind: 'faulty' })
    expect(await pool.run(requestOf(uniform, 10))).toMatchObject({ kind: 'faulty' })
  })
})
