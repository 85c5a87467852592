import { describe, expect, it } from 'vitest'
import { type LabQuestion } from '@/domain/lab/lab-question'
import { answerLab } from '@/engine/lab/lab-answer'
import { askLab } from '@/runner/ask-lab'
import { ownRecord } from '@tests/engine/lab/lab-record'

const scenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} } as const
const question = {
  kind: 'parts',
  measure: 'peakPrice',
  record: ownRecord,
  elementId: 'Tb',
  market: 'outside',
  from: scenario,
  to: { ...scenario, changes: { 'mine.pangwa.severity': 0.9 } },
} as const satisfies LabQuestion

describe(askLab, () => {
  it('gives what the engine gives, on this thread too where there are no workers', async () => {
    const shares: number[] = []
    const reply = await askLab(question, { onProgress: (share) => shares.push(share) })
    expect(reply).toMatchObject({ kind: 'done', result: answerLab(question, () => {}) })
    expect(shares.at(-1)).toBe(1)
  })

  it('names a scenario that cannot be run', async () => {
    const to = { ...scenario, changes: { 'mine.pangwa.severity': 7 } }
    expect(await askLab({ ...question, to })).toMatchObject({
      kind: 'faulty',
      faults: [{ path: 'scenario.mineWindows[0].severity' }],
    })
  })
})
