import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'
import { mapWithheld } from './map-withheld'

/** Return the record with every loss of mines, gates, plants and licences at one end of its stated range. */
export function atLossBound(record: ModelRecord, bound: 'low' | 'high'): ModelRecord {
  const toBound = (figure: Sourced<number>): Sourced<number> => ({
    ...figure,
    value: figure.range?.[bound] ?? figure.value,
  })
  const atBound = <WithLoss extends { readonly loss: Sourced<number> }>(
    span: WithLoss,
  ): WithLoss => ({
    ...span,
    loss: toBound(span.loss),
  })
  return {
    ...record,
    regions: record.regions.map((region) => ({
      ...region,
      production: region.production.map(atBound),
    })),
    gates: record.gates.map((gate) => ({ ...gate, history: gate.history.map(atBound) })),
    plants: record.plants.map((plant) => ({ ...plant, history: plant.history.map(atBound) })),
    history: mapWithheld(record.history, () => toBound),
  }
}
