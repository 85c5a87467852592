import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type InputDefault, type LabValue } from '@/domain/lab/lab-input'
import { type ModelRecord } from '@/domain/record/model-record'

/** Whether a scenario begins with what the record has up to its as-of date, or with a market in balance. */
export type Base = 'record' | 'none'

/** Id of the input that says which of the two. */
export const BASE_ID = 'history.upToAsOf'

/** Return the week in which a scenario begins: that of its as-of date, or week 0 when that lies before. */
export function anchorWeek({ info }: Pick<ModelRecord, 'info'>, asOf: CivilDate): number {
  return Math.max(0, weeksBetween(info.baselineDate, asOf))
}

/** Return a default that is an assumption of the lab itself. */
export function ours(value: LabValue): InputDefault {
  return { value, evidence: 'estimated', sources: [] }
}
