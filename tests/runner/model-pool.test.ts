import { describe, expect, it, onTestFinished } from 'vitest'
import { type MonteCarloRequest } from '@/domain/monte-carlo'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { createMonteCarloPool } from '@/runner/monte-carlo-pool'
import { type PoolChannel, type PoolMessage, type PoolReply } from '@/runner/pool-channel'
import { servePool } from '@/runner/serve-pool'
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

function openPool(threads: number) {
  return createMonteCarloPool(Array.from({ length: threads }, openChannel))
}

describe(createMonteCarloPool, () => {
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
    const pool = createMonteCarloPool([
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
