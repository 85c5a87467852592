import { describe, expect, it } from 'vitest'
import { createLabOutcomes } from '@/engine/lab/lab-outcome'
import { createLabRequests } from '@/engine/lab/lab-requests'
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
const requests = createLabRequests(ownRecord)
const request = { ...requests.of(outcome, 'Tb'), runs: 250 }

describe(createLabRequests, () => {
  it('asks for nothing that the model refuses', () => {
    expect(runMonteCarlo(request).bands[0]?.elementId).toBe('Tb')
    const { lossSoFar, loss } = runMonteCarlo({ ...request, runs: 100 })
    expect(lossSoFar?.p50[8]).toBeGreaterThan(0)
    expect(lossSoFar?.p95.at(-1)).toBeCloseTo(loss.var95, 0)
  })

  it('asks for differences run by run, which are nothing for a scenario less itself', () => {
    const asked = requests.difference(outcome, outcome, 'Tb')
    expect(requests.difference(outcome, outcome, 'Tb')).toBe(asked)
    const { element, loss } = runMonteCarlo({ ...asked, runs: 50 })
    expect(element.price?.['Tb']?.p95.every((value) => value === 0)).toBe(true)
    expect(loss.var95).toBe(0)
  })
})
