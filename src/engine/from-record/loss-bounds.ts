import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'
import { mapWithheld } from './map-withheld'

type Figure = Sourced<number>
type Loss = { readonly status: string; readonly loss: Figure }

/** Return the record with every loss of mines, gates, plants and licences at one end of its stated range. */
export function atLossBound(record: ModelRecord, bound: 'low' | 'high'): ModelRecord {
  const toBound = (figure: Figure): Figure => ({
    ...figure,
    value: figure.range?.[bound] ?? figure.value,
  })
  return mapLosses(record, ({ loss }) => toBound(loss), toBound)
}

/** Return the record with all that is reported as halted, shut or withheld lost whole; what is limited keeps its loss. */
export function atWholeLoss(record: ModelRecord): ModelRecord {
  return mapLosses(
    record,
    ({ status, loss }) => (status === 'halted' || status === 'shut' ? { ...loss, value: 1 } : loss),
    (withheld) => ({ ...withheld, value: withheld.value > 0 ? 1 : 0 }),
  )
}

function mapLosses(
  record: ModelRecord,
  toLoss: (span: Loss) => Figure,
  toWithheld: (withheld: Figure) => Figure,
): ModelRecord {
  const rewrite = <Held extends Loss>(span: Held): Held => ({ ...span, loss: toLoss(span) })
  return {
    ...record,
    regions: record.regions.map((region) => ({
      ...region,
      production: region.production.map(rewrite),
    })),
    gates: record.gates.map((gate) => ({ ...gate, history: gate.history.map(rewrite) })),
    plants: record.plants.map((plant) => ({ ...plant, history: plant.history.map(rewrite) })),
    history: mapWithheld(record.history, () => toWithheld),
  }
}
