import {
  type Assumption,
  type AssumptionTarget,
  type AssumptionValues,
} from '@/domain/record/backtest'
import { type ModelForm, type ModelVersion } from '@/domain/market/model-form'
import { type Sourced } from '@/domain/record/sourced'
import { toAssumptionRange, type BacktestRecord } from './assumption-range'

/** What one trial of the model is run with. */
export type Trial = {
  readonly modelVersion: ModelVersion
  readonly values: AssumptionValues
}

/** A trial laid out: the record with the trial's values, the form of the equations, and the delay of customs. */
export type TrialInputs = {
  readonly record: BacktestRecord
  readonly form: ModelForm
  /** Weeks from leaving a region to being counted by customs. */
  readonly customsWeeks: number
}

/** Put the values of `trial` in the place of what `record` holds; what a trial leaves out keeps its start. */
export function applyAssumptions(
  record: BacktestRecord,
  assumptions: readonly Assumption[],
  { modelVersion, values }: Trial,
): TrialInputs {
  const valueOf = (assumption: Assumption): number =>
    values[assumption.id] ?? toAssumptionRange(record, assumption).start
  const ownOf = (kind: AssumptionTarget['kind']): number => {
    const assumption = assumptions.find(({ target }) => target.kind === kind)
    return assumption === undefined ? 0 : valueOf(assumption)
  }
  return {
    record: assumptions.reduce(
      (changed, assumption) =>
        values[assumption.id] === undefined
          ? changed
          : setInRecord(changed, assumption.target, valueOf(assumption)),
      record,
    ),
    form:
      modelVersion === '1.0'
        ? { modelVersion }
        : {
            modelVersion,
            lookAheadWeeks: ownOf('lookAhead'),
            restockWeeks: ownOf('restock'),
          },
    customsWeeks: ownOf('customs'),
  }
}

function setInRecord(
  record: BacktestRecord,
  target: AssumptionTarget,
  value: number,
): BacktestRecord {
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
        history: {
          ...record.history,
          exportControls: record.history.exportControls.map((control) =>
            control.id === target.controlId
              ? { ...control, loss: set(control.loss, value) }
              : control,
          ),
        },
      }
    case 'customs':
    case 'lookAhead':
    case 'restock':
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
