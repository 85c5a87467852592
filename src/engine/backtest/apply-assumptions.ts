import {
  type Assumption,
  type AssumptionTarget,
  type AssumptionValues,
} from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Sourced } from '@/domain/record/sourced'
import { mapWithheld } from '@/engine/from-record/map-withheld'
import { toAssumptionRange } from './assumption-range'

/** A trial laid out: the record with the trial's values, and the delay of customs. */
export type TrialInputs = {
  readonly record: ModelRecord
  /** Weeks from leaving a region to being counted by customs. */
  readonly customsWeeks: number
}

/** Put the values of a trial in the place of what `record` holds; what it leaves out keeps its start. */
export function applyAssumptions(
  record: ModelRecord,
  assumptions: readonly Assumption[],
  values: AssumptionValues,
): TrialInputs {
  const valueOf = (assumption: Assumption): number =>
    values[assumption.id] ?? toAssumptionRange(record, assumption).start
  const customs = assumptions.find(({ target }) => target.kind === 'customs')
  return {
    record: assumptions.reduce(
      (changed, assumption) =>
        values[assumption.id] === undefined
          ? changed
          : setInRecord(changed, assumption.target, valueOf(assumption)),
      record,
    ),
    customsWeeks: customs === undefined ? 0 : valueOf(customs),
  }
}

function setInRecord(record: ModelRecord, target: AssumptionTarget, value: number): ModelRecord {
  switch (target.kind) {
    case 'parameter': {
      const { [target.parameterId]: before } = record.parameters
      const after = { ...before, value }
      return { ...record, parameters: { ...record.parameters, [target.parameterId]: after } }
    }
    case 'element':
      return {
        ...record,
        elements: record.elements.map((element) =>
          target.elementIds.includes(element.id)
            ? { ...element, [target.field]: set(element[target.field], value) }
            : element,
        ),
      }
    case 'halt':
      return {
        ...record,
        regions: record.regions.map((region) =>
          target.regionIds.includes(region.id)
            ? { ...region, production: setLoss(region.production, ['halted'], value) }
            : region,
        ),
      }
    case 'gate':
      return {
        ...record,
        gates: record.gates.map((gate) =>
          gate.id === target.gateId
            ? { ...gate, history: setLoss(gate.history, target.statuses, value) }
            : gate,
        ),
      }
    case 'control':
      return {
        ...record,
        history: mapWithheld(
          record.history,
          (controlId) => (withheld) =>
            controlId === target.controlId ? atPosition(withheld, value) : withheld,
        ),
      }
    case 'customs':
      return record
  }
}

function setLoss<Item extends { readonly status: string; readonly loss: Sourced<number> }>(
  spans: readonly Item[],
  statuses: readonly Item['status'][],
  value: number,
): readonly Item[] {
  return spans.map((span) =>
    statuses.includes(span.status) ? { ...span, loss: set(span.loss, value) } : span,
  )
}

function set(figure: Sourced<number>, value: number): Sourced<number> {
  return { ...figure, value }
}

/** Return a figure moved inside its range: −1 is the low end, 0 the figure as recorded, 1 the high end. */
function atPosition(figure: Sourced<number>, position: number): Sourced<number> {
  const { value, range = { low: value, high: value } } = figure
  const room = position < 0 ? value - range.low : range.high - value
  return set(figure, value + position * room)
}
