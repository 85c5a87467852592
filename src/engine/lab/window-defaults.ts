import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type InputDefault, type InputId } from '@/domain/lab/lab-input'
import { licencesOf } from '@/domain/record/licences'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { type Sourced } from '@/domain/record/sourced'
import { spanAt } from '@/domain/record/span-at'
import { anchorWeek, ours, type Base } from './base'
import { separationPlants } from '@/engine/from-record/to-market'
import { fromRecord } from './from-record'
import { licensedElements, magnetElements } from './licence-forms'
import { toRecordedOutlook, toStandstill } from './recorded-scenario'

/** A place or element that can lose something, and where to read what the record says of it. */
type WindowSubject = {
  readonly prefix: string
  readonly windowsOf: (scenario: Scenario) => readonly Window[]
  /** What the record has as lost on the as-of date, with its sources. */
  readonly loss: Sourced<number> | undefined
  /** Weeks for which a loss goes on unless told, and over which it fades where the record shows no ramp. */
  readonly weeks: number
  readonly rampWeeks: number
}

/**
 * Return the one window of every mine, gate and licence: with nothing lost in balance, and from the record what is in
 * force on `asOf`, for as long as the overview continues it.
 */
export function toWindowDefaults(
  record: ModelRecord,
  base: Base,
  asOf: CivilDate,
): readonly (readonly [InputId, InputDefault])[] {
  const outlook = toRecordedOutlook(record, asOf)
  const standstill = toStandstill(record, asOf)
  const asOfWeek = weeksBetween(record.info.baselineDate, asOf)
  const start = anchorWeek(record, asOf)

  const quiet = toQuietPrefixes(record).flatMap(
    (prefix): readonly (readonly [InputId, InputDefault])[] => [
      [`${prefix}.severity`, ours(0)],
      [`${prefix}.startWeek`, ours(start)],
      [`${prefix}.weeks`, ours(QUIET_WEEKS)],
      [`${prefix}.ramp`, ours(0)],
    ],
  )
  const subjects = toSubjects(record, asOf).flatMap(({ prefix, windowsOf, loss, ...usual }) => {
    const usually = windowsOf(standstill).findLast(({ startWeek }) =>
      [asOfWeek, start].includes(startWeek),
    )
    const inForce = windowsOf(outlook)
      .filter(({ startWeek }) => base === 'record' && startWeek === asOfWeek)
      .toSorted((a, b) => b.severity - a.severity)[0]
    return [
      [`${prefix}.severity`, toSeverity(inForce, loss)],
      [`${prefix}.startWeek`, ours(inForce?.startWeek ?? start)],
      [`${prefix}.weeks`, ours(inForce?.durationWeeks ?? usual.weeks)],
      [`${prefix}.ramp`, ours((inForce ?? usually)?.rampWeeks ?? usual.rampWeeks)],
    ] as const
  })
  return [...subjects, ...quiet]
}

/** Weeks that a loss lasts which the record does not speak of: a quarter. */
const QUIET_WEEKS = 13

/** Plants, and licences on one form: nothing is lost until a preset or a reader says so. */
function toQuietPrefixes(record: ModelRecord): readonly string[] {
  return [
    ...separationPlants(record).map(({ id }) => `plant.${id}`),
    ...licensedElements(record).map(({ id }) => `compound.${id}`),
    ...magnetElements(record).map(({ id }) => `magnet.${id}`),
  ]
}

function toSeverity(inForce: Window | undefined, loss: Sourced<number> | undefined): InputDefault {
  if (inForce === undefined || loss === undefined) return ours(inForce?.severity ?? 0)
  return { ...fromRecord(loss), value: inForce.severity }
}

function toSubjects(record: ModelRecord, asOf: CivilDate): readonly WindowSubject[] {
  const { regions, gates, elements, history } = record
  const gatesInUse = new Set(regions.map(({ gateId }) => gateId))
  const controls = history.exportControls
  const [usualLicences] = controls.flatMap(({ forms }) => forms)
  return [
    ...regions.map(({ id, production }) => ({
      prefix: `mine.${id}`,
      windowsOf: (scenario: Scenario) =>
        scenario.mineWindows.filter(({ regionId }) => regionId === id),
      loss: spanAt(production, asOf)?.loss,
      weeks: DEFAULT_OUTLOOK.haltWeeks,
      rampWeeks: 0,
    })),
    ...gates
      .filter(({ id }) => gatesInUse.has(id))
      .map(({ id, history: spans }) => ({
        prefix: `gate.${id}`,
        windowsOf: (scenario: Scenario) =>
          scenario.gateWindows.filter(({ gateId }) => gateId === id),
        loss: spanAt(spans, asOf)?.loss,
        weeks: DEFAULT_OUTLOOK.gateWeeks,
        rampWeeks: 0,
      })),
    ...elements.map(({ id }) => {
      const licences = licencesOf(controls, id, 'compound')
      return {
        prefix: `licence.${id}`,
        windowsOf: (scenario: Scenario) =>
          scenario.licenceWindows.filter(({ elementIds }) => elementIds.includes(id)),
        loss: spanAt(licences?.spans ?? [], asOf)?.withheld,
        weeks: DEFAULT_OUTLOOK.licenceWeeks,
        rampWeeks: (licences ?? usualLicences)?.recoveryWeeks.value ?? 0,
      }
    }),
  ]
}
