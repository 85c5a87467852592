import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type ExportControl } from '@/domain/record/history'
import { type ModelRecord } from '@/domain/record/model-record'

/** A loss that the record dates, as something to repeat or to prolong. */
export type RecordedLoss = {
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly severity: number
  readonly rampWeeks: number
  readonly sources: readonly string[]
}

/** Weeks that a loss counts for when its end is not recorded: half a year. */
const OPEN_END_WEEKS = 26

/** Return the first loss of a region's output, if its record has one. */
export function firstHalt({ regions }: ModelRecord, regionId: string): RecordedLoss | undefined {
  const span = regions
    .find(({ id }) => id === regionId)
    ?.production.toSorted(byFrom)
    .find(({ loss }) => loss.value > 0)
  return (
    span && {
      from: span.from,
      to: span.to,
      severity: span.loss.value,
      rampWeeks: span.recoveryWeeks.value,
      sources: [...span.sources, ...span.loss.sources],
    }
  )
}

/** Return the time from which a gate passed less ore until it passed all again, if its record has one. */
export function firstClosure({ gates }: ModelRecord, gateId: string): RecordedLoss | undefined {
  const spans = gates.find(({ id }) => id === gateId)?.history.toSorted(byFrom) ?? []
  const lossy = spans.filter(({ loss }) => loss.value > 0)
  const [first] = lossy
  const last = lossy.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    from: first.from,
    to: last.to,
    severity: first.loss.value,
    rampWeeks: 0,
    sources: [...first.sources, ...first.loss.sources],
  }
}

/** Return the tight phase of the first export control that held anything back, with the elements it was about. */
export function firstLicences({
  history,
}: ModelRecord): (RecordedLoss & Pick<ExportControl, 'elementIds'>) | undefined {
  const control = history.exportControls.toSorted(byFrom).find(({ loss }) => loss.value > 0)
  if (control === undefined) return undefined
  const ends = [control.to, control.easedFrom].filter((day) => day !== null).toSorted()
  return {
    from: control.from,
    to: ends[0] ?? null,
    severity: control.loss.value,
    rampWeeks: control.recoveryWeeks.value,
    sources: [...control.sources, ...control.loss.sources],
    elementIds: control.elementIds,
  }
}

/** Return what a change of hands did to mines in the first case of the record. */
export function caseHalt(record: ModelRecord): RecordedLoss | undefined {
  return record.info.caseRegionIds
    .map((id) => firstHalt(record, id))
    .find((halt) => halt !== undefined)
}

/** Return what a change of hands did to gates in the first case of the record. */
export function caseClosure(record: ModelRecord): RecordedLoss | undefined {
  return record.info.caseGateIds
    .map((id) => firstClosure(record, id))
    .find((closure) => closure !== undefined)
}

/** Return how long a recorded loss lasted, in weeks. */
export function lengthWeeks({ from, to }: RecordedLoss): number {
  return to === null ? OPEN_END_WEEKS : weeksBetween(from, to)
}

function byFrom(a: { readonly from: CivilDate }, b: { readonly from: CivilDate }): number {
  return a.from < b.from ? -1 : 1
}
