import { type LabValue, type InputId } from '@/domain/lab/lab-input'
import { type ModelRecord } from '@/domain/record/model-record'
import {
  caseClosure,
  caseHalt,
  firstClosure,
  firstHalt,
  lengthWeeks,
  type RecordedLoss,
} from './record-template'

/** Windows that a change of hands proposes, and what they are modelled on. */
export type ControlProposal = {
  readonly values: ReadonlyMap<InputId, LabValue>
  readonly sources: readonly string[]
}

/** What the template is made from, in one sentence for the reader. */
export const CONTROL_TEMPLATE_NOTE =
  'Proposed after Kachin Special Region 1: when hands changed, mines stood still and the gate shut for about as long as the record has it there. An estimate; every value can be changed.'

/**
 * Return the windows that a change of hands of a region in `week` proposes.
 *
 * The mines lose what the region's own record, or else that of the first case, shows for its first halt, for as long
 * and with the same ramp; its gate, if it has one, is shut as it or the case's gates were.
 */
export function proposeForControl(
  record: ModelRecord,
  regionId: string,
  week: number,
): ControlProposal {
  const gateId = record.regions.find(({ id }) => id === regionId)?.gateId ?? null
  const halt = firstHalt(record, regionId) ?? caseHalt(record)
  const closure = gateId === null ? undefined : closureOf(record, gateId)
  return {
    values: new Map([
      ...toWindow(`mine.${regionId}`, halt, week),
      ...toWindow(`gate.${gateId}`, closure, week),
    ]),
    sources: [...new Set([halt, closure].flatMap((loss) => loss?.sources ?? []))],
  }
}

function closureOf(record: ModelRecord, gateId: string): RecordedLoss | undefined {
  return firstClosure(record, gateId) ?? caseClosure(record)
}

function toWindow(
  prefix: string,
  loss: RecordedLoss | undefined,
  week: number,
): readonly (readonly [InputId, LabValue])[] {
  if (loss === undefined) return []
  return [
    [`${prefix}.severity`, loss.severity],
    [`${prefix}.startWeek`, week],
    [`${prefix}.weeks`, lengthWeeks(loss)],
    [`${prefix}.ramp`, loss.rampWeeks],
  ]
}
