import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'

/** Return the record with every loss of mines, gates and licences at one end of its stated range. */
export function atLossBound(record: ModelRecord, bound: 'low' | 'high'): ModelRecord {
  const atBound = <Held extends { readonly loss: Sourced<number> }>(span: Held): Held => ({
    ...span,
    loss: { ...span.loss, value: span.loss.range?.[bound] ?? span.loss.value },
  })
  return {
    ...record,
    regions: record.regions.map((region) => ({
      ...region,
      production: region.production.map(atBound),
    })),
    gates: record.gates.map((gate) => ({ ...gate, history: gate.history.map(atBound) })),
    history: {
      ...record.history,
      exportControls: record.history.exportControls.map(atBound),
    },
  }
}
