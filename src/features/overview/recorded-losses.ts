import { type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { spanAt } from '@/domain/record/span-at'

/** Losses in force on a day as the record has them, 0 to 1: the largest of the case's regions, gates and controls. */
export type RecordedLosses = {
  readonly mine: number
  readonly gate: number
  readonly licence: number
}

/** Return what is lost on `day` as the record has it; 0 where nothing is. */
export function recordedLosses(record: ModelRecord, day: CivilDate): RecordedLosses {
  const { caseRegionIds, caseGateIds } = record.info
  const mine = record.regions
    .filter(({ id }) => caseRegionIds.includes(id))
    .map(({ production }) => spanAt(production, day)?.loss.value ?? 0)
  const gate = record.gates
    .filter(({ id }) => caseGateIds.includes(id))
    .map(({ history }) => spanAt(history, day)?.loss.value ?? 0)
  const licence = record.history.exportControls
    .flatMap(({ forms }) => forms)
    .filter(({ form }) => form === 'compound')
    .map(({ spans }) => spanAt(spans, day)?.withheld.value ?? 0)
  return {
    mine: Math.max(0, ...mine),
    gate: Math.max(0, ...gate),
    licence: Math.max(0, ...licence),
  }
}
