import { describe, expect, it } from 'vitest'
import { createLabOutcomes } from '@/data/lab-outcome'
import { createLabRequests } from '@/data/lab-requests'
import { runHere } from '@/data/run-here'
import { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

const reply = createLabOutcomes(
  ownRecord,
  ownCatalogue,
)({
  presetId: 'kachin-as-reported',
  asOf: '2024-11-20',
  changes: { 'mine.pangwa.severity': { dist: 'uniform', min: 0.2, max: 0.8 } },
})
if (reply.kind === 'faulty') throw new Error('The scenario cannot be run')
const { outcome } = reply
const { whole, toAsOf } = createLabRequests(ownRecord)(outcome, 'Tb')
const request = { ...whole, runs: 250 }

describe(runHere, () => {
  it('gives what the threads give, and tells how far it is', async () => {
    const told: number[] = []
    const { signal } = new AbortController()
    const made = await runHere(request, { signal, onProgress: (share) => told.push(share) })
    expect(made).toEqual({ kind: 'done', result: runMonteCarlo(request) })
    expect(told.at(-1)).toBe(1)
  })

  it('ends when it is no longer wanted', async () => {
    const stop = new AbortController()
    const made = await runHere(request, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(made).toEqual({ kind: 'cancelled' })
  })

  it('names what is wrong with a request', async () => {
    const { signal } = new AbortController()
    const made = await runHere({ ...request, runs: 0 }, { signal, onProgress: () => {} })
    expect(made).toMatchObject({ kind: 'faulty', faults: [{ path: 'runs' }] })
  })
})

describe(createLabRequests, () => {
  it('asks for nothing that the model refuses', () => {
    expect(runMonteCarlo(request).bands[0]?.elementId).toBe('Tb')
    const soFar = toAsOf && runMonteCarlo({ ...toAsOf, runs: 100 })
    expect(soFar?.loss.percentiles.p50).toBeGreaterThan(0)
  })
})
