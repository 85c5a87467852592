import { describe, expect, it } from 'vitest'
import { type GateRecord } from '@/domain/record/record'
import { type ModelRecord } from '@/domain/record/model-record'
import { firstClosure, lengthWeeks } from '@/engine/lab/record-template'
import { ownRecord } from '@tests/engine/own-record'

const sourced = (value: number) =>
  ({
    value,
    unit: 'share',
    period: '2024',
    basis: 'made up',
    evidence: 'estimated',
    sources: ['t'],
  }) as const

/** Return the project's record with gates that passed less by these parts, one span after the other. */
function withGate(
  spans: readonly (readonly [from: string, to: string | null, loss: number])[],
): ModelRecord {
  const gates = ownRecord.gates.map((gate): GateRecord => ({
    ...gate,
    history: spans.map(([from, to, loss]) => ({
      from,
      to,
      status: 'limited' as const,
      loss: sourced(loss),
      sources: ['t'],
    })),
  }))
  return { ...ownRecord, gates }
}

const gateId = ownRecord.gates[0]?.id ?? ''

describe(firstClosure, () => {
  it('repeats the loss with which a closure began, until the gate passed all again', () => {
    const record = withGate([
      ['2024-01-01', '2024-10-07', 0],
      ['2024-10-07', '2024-12-02', 0.9],
      ['2024-12-02', '2025-01-06', 0.2],
      ['2025-01-06', null, 0],
    ])
    const closure = firstClosure(record, gateId)
    expect(closure).toMatchObject({
      from: '2024-10-07',
      to: '2025-01-06',
      severity: 0.9,
      rampWeeks: 0,
    })
    expect(closure && lengthWeeks(closure)).toBe(13)
  })

  it('lasts half a year where the record has no end, and is none where nothing was lost', () => {
    const open = firstClosure(withGate([['2024-10-07', null, 0.5]]), gateId)
    expect(open && lengthWeeks(open)).toBe(26)
    expect(firstClosure(withGate([['2024-10-07', null, 0]]), gateId)).toBeUndefined()
  })
})
