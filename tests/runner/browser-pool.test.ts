import { describe, expect, it, onTestFinished } from 'vitest'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { startBrowserPool } from '@/runner/browser-pool'
import { requestOf } from '@tests/engine/monte-carlo/halts'

describe(startBrowserPool, () => {
  it('works on this thread where there are no workers, with the same bits', async () => {
    expect('Worker' in globalThis).toBe(false)
    const pool = startBrowserPool(2)
    onTestFinished(pool.close)
    const request = requestOf({ dist: 'uniform', min: 0.2, max: 0.8 }, 250)
    const shares: number[] = []
    const reply = await pool.run(request, { onProgress: (share) => shares.push(share) })
    expect(reply).toStrictEqual({ kind: 'done', result: runMonteCarlo(request) })
    expect(shares.at(-1)).toBe(1)
  })
})
