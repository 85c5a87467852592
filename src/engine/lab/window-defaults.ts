import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type InputDefault, type InputId } from '@/domain/lab/lab-input'
import { licencesOf } from '@/domain/record/licences'
import { type TradeForm } from '@/domain/record/history'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { type Sourced } from '@/domain/record/sourced'
import { spanAt } from '@/domain/record/span-at'
import { anchorWeek, ours, type Base } from './base'
import { separationPlants } from '@/engine/from-record/to-market'
import { fromRecord } from './from-record'
import { tradedForms } from './licence-forms'
import { toRecordedOutlook, toStandstill } from './recorded-scenario'

/** A place or element that can lose something, and where to read what the record says of it. */
type WindowSubject = {
  readonly prefix: string
  readonly windowsOf: (scenario: Scenario) => readonly Window[]
  /** What the record has as lost on the day that it is told up to, with its sources. */
  readonly loss: Sourced<number> | undefined
  /** Weeks for which a loss goes on by default, and over which it fades where the record shows no ramp. */
  readonly weeks: number
  readonly rampWeeks: number
  /** Whether it also counts in a market in balance: a plant that was still to start then does not run. */
  readonly isStanding?: true
}

/**
 * Return the one window of every mine, gate, plant and licence: with nothing lost in balance but by plants that were
 * still to start, and from the record what is in force on `asOf`, for as long as the overview continues it.
 */
export function toWindowDefaults(
  record: ModelRecord,
  base: Base,
  asOf: CivilDate,
): readonly (readonly [InputId, InputDefault])[] {
  const { baselineDate } = record.info
  const day = base === 'record' ? asOf : baselineDate
  const told = toRecordedOutlook(record, day)
  const toldWeek = weeksBetween(baselineDate, day)
  const standstill = toStandstill(record, asOf)
  const asOfWeek = weeksBetween(baselineDate, asOf)
  const start = anchorWeek(record, asOf)

  return toSubjects(record, day).flatMap(({ prefix, windowsOf, loss, isStanding, ...usual }) => {
    const usually = windowsOf(standstill).findLast(({ startWeek }) =>
      [asOfWeek, start].includes(startWeek),
    )
    const inForce = windowsOf(told)
      .filter(({ startWeek }) => (base === 'record' || isStanding) && startWeek === toldWeek)
      .toSorted((a, b) => b.severity - a.severity)[0]
    return [
      [`${prefix}.severity`, toSeverity(inForce, loss)],
      [`${prefix}.startWeek`, ours(inForce?.startWeek ?? start)],
      [`${prefix}.weeks`, ours(inForce?.durationWeeks ?? usual.weeks)],
      [`${prefix}.ramp`, ours((inForce ?? usually)?.rampWeeks ?? usual.rampWeeks)],
    ] as const
  })
}

/** Weeks for which a plant stands still that the record has running: a quarter. */
const PLANT_WEEKS = 13

function toSeverity(inForce: Window | undefined, loss: Sourced<number> | undefined): InputDefault {
  if (inForce === undefined || loss === undefined) return ours(inForce?.severity ?? 0)
  return { ...fromRecord(loss), value: inForce.severity }
}

/** Return every mine, gate in use, plant and licence that has a window in the lab. */
export function toSubjects(record: ModelRecord, day: CivilDate): readonly WindowSubject[] {
  const { regions, gates, history } = record
  const gatesInUse = new Set(regions.map(({ gateId }) => gateId))
  const controls = history.exportControls
  const usualLicences = (traded: TradeForm) =>
    controls.flatMap(({ forms }) => forms).find(({ form }) => form === traded)
  return [
    ...regions.map(({ id, production }) => ({
      prefix: `mine.${id}`,
      windowsOf: (scenario: Scenario) =>
        scenario.mineWindows.filter(({ regionId }) => regionId === id),
      loss: spanAt(production, day)?.loss,
      weeks: DEFAULT_OUTLOOK.haltWeeks,
      rampWeeks: 0,
    })),
    ...gates
      .filter(({ id }) => gatesInUse.has(id))
      .map(({ id, history: spans }) => ({
        prefix: `gate.${id}`,
        windowsOf: (scenario: Scenario) =>
          scenario.gateWindows.filter(({ gateId }) => gateId === id),
        loss: spanAt(spans, day)?.loss,
        weeks: DEFAULT_OUTLOOK.gateWeeks,
        rampWeeks: 0,
      })),
    ...separationPlants(record).map(({ id, history: spans }) => ({
      prefix: `plant.${id}`,
      windowsOf: ({ plantWindows = [] }: Scenario) =>
        plantWindows.filter(({ plantId }) => plantId === id),
      loss: spanAt(spans, day)?.loss,
      weeks: PLANT_WEEKS,
      rampWeeks: 0,
      isStanding: true as const,
    })),
    ...tradedForms(record).map(({ form, elementId }) => {
      const licences = licencesOf(controls, elementId, form)
      return {
        prefix: `${form}.${elementId}`,
        windowsOf: ({ licenceWindows }: Scenario) =>
          licenceWindows.filter(
            (window) => window.form === form && window.elementIds.includes(elementId),
          ),
        loss: spanAt(licences?.spans ?? [], day)?.withheld,
        weeks: DEFAULT_OUTLOOK.licenceWeeks,
        rampWeeks: (licences ?? usualLicences(form))?.recoveryWeeks.value ?? 0,
      }
    }),
  ]
}
