import { type Assumption } from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'

/** Where an assumption starts and how far a fit may move it. */
export type AssumptionRange = {
  readonly start: number
  readonly low: number
  readonly high: number
}

/** Return the value and the bounds of an assumption: its own prior, else what the record holds. */
export function toAssumptionRange(record: ModelRecord, assumption: Assumption): AssumptionRange {
  const { value, range } = assumption.prior ?? inRecord(record, assumption)
  if (range === undefined) throw new RangeError(`${assumption.id} has no bounds`)
  return { start: value, low: range.low, high: range.high }
}

function inRecord(
  { elements, regions, gates, parameters }: ModelRecord,
  { id, target }: Assumption,
): Sourced<number> {
  switch (target.kind) {
    case 'parameter':
      return parameters[target.parameterId]
    case 'element':
      return rowOf(elements, target.elementIds[0])[target.field]
    case 'halt':
      return lossOf(rowOf(regions, target.regionIds[0]).production, ['halted'])
    case 'gate':
      return lossOf(rowOf(gates, target.gateId).history, target.statuses)
    case 'control':
    case 'customs':
      throw new RangeError(`The record holds nothing for ${id}; give it a prior`)
  }
}

function rowOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | undefined,
): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (row === undefined) throw new RangeError(`The record holds no ${id}`)
  return row
}

/** Return the loss of the first span with one of `statuses`. */
function lossOf(
  spans: readonly { readonly status: string; readonly loss: Sourced<number> }[],
  statuses: readonly string[],
): Sourced<number> {
  const span = spans.find(({ status }) => statuses.includes(status))
  if (span === undefined) throw new RangeError(`No span of the record is ${statuses.join(' or ')}`)
  return span.loss
}
