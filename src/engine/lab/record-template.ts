import { addDays, type CivilDate, daysBetween, weeksBetween } from '@/lib/civil-date'
import { type LicenceHistory } from '@/domain/record/history'
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

/** Licences as a loss to repeat, with the form and the elements it was about. */
export type RecordedLicences = RecordedLoss & Pick<LicenceHistory, 'form' | 'elementIds'>

/**
 * Return what the record's first export control held back, one loss for each history: its shares change from month to
 * month, so the loss is the mean over the first half year.
 */
export function firstLicences({ history }: ModelRecord): readonly RecordedLicences[] {
  const control = history.exportControls.find(({ forms }) => forms.length > 0)
  return (control?.forms ?? []).flatMap((licences) => toRecordedLicences(licences))
}

function toRecordedLicences({
  form,
  spans,
  elementIds,
  recoveryWeeks,
}: LicenceHistory): readonly RecordedLicences[] {
  const [first] = spans
  if (first === undefined) return []
  const end = addDays(first.from, OPEN_END_WEEKS * 7)
  const daysWithheld = spans
    .filter(({ from }) => from < end)
    .reduce((sum, { from, to, withheld }) => {
      const until = to === null || to > end ? end : to
      return sum + withheld.value * daysBetween(from, until)
    }, 0)
  return [
    {
      from: first.from,
      to: end,
      severity: daysWithheld / daysBetween(first.from, end),
      rampWeeks: recoveryWeeks.value,
      sources: spans.flatMap(({ sources, withheld }) => [...sources, ...withheld.sources]),
      form,
      elementIds,
    },
  ]
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
