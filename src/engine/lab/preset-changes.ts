import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { toCaseRegions } from '@/domain/record/case-regions'
import { type InputId } from '@/domain/lab/lab-input'
import { type PresetId } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { anchorWeek, type Base } from './base'
import { magnetElements, tradedForms } from './licence-forms'
import {
  caseHalt,
  firstClosure,
  firstHalt,
  firstLicences,
  lengthWeeks,
  type RecordedLoss,
} from './record-template'

/** What a preset sets over the market in balance, or over the record. */
export type PresetChanges = readonly (readonly [InputId, number])[]

/** How a preset is made of inputs. */
type PresetRecipe = {
  readonly base: Base
  readonly changes: (record: ModelRecord, asOf: CivilDate) => PresetChanges
}

/** Day on which the mines begin to return in “halt to June 2025”. */
const HALT_ENDS: CivilDate = '2025-06-01'

/** Day on which the gates open in “gate reopens in March”. */
const GATE_OPENS: CivilDate = '2025-03-01'

/** One year in weeks, to the day. */
const YEAR_WEEKS = 365 / 7

/** Recovery where the record shows none: weeks, an estimate. */
const FALLBACK_RAMP_WEEKS = 26

/**
 * The export quota of 2010 as a loss of exports: about 40 % under that of 2009, held for a year, eased over half a
 * year. All three are estimates; no source of the dataset states them.
 */
const QUOTA = { severity: 0.4, weeks: 52, ramp: 26 }

/** How every preset is made; each is a set of values over balance or over the record, and nothing else. */
export const PRESET_RECIPES: Readonly<Record<PresetId, PresetRecipe>> = {
  quiet: { base: 'none', changes: () => [] },
  'kachin-as-reported': { base: 'record', changes: () => [] },
  'halt-to-june-2025': { base: 'record', changes: haltUntilJune },
  'gate-reopens-in-march': { base: 'record', changes: gatesUntilMarch },
  'myanmar-stops': { base: 'record', changes: (record) => stopMyanmar(record) },
  'april-2025-licences': { base: 'none', changes: (record) => repeatLicences(record) },
  'both-at-once': { base: 'record', changes: addLicences },
  'quota-2010': { base: 'none', changes: (record) => repeatQuota(record) },
  'kuantan-stops': { base: 'record', changes: () => stopKuantan() },
  'mountain-pass-late': { base: 'none', changes: (record) => delayMountainPass(record) },
  'magnets-stop': { base: 'record', changes: (record) => stopMagnets(record) },
  'licences-again': { base: 'record', changes: licencesFrom },
}

function haltUntilJune(record: ModelRecord, asOf: CivilDate): PresetChanges {
  return record.info.caseRegionIds.flatMap((id) =>
    holdUntil(record, firstHalt(record, id), {
      prefix: `mine.${id}`,
      asOf,
      end: HALT_ENDS,
    }),
  )
}

function gatesUntilMarch(record: ModelRecord, asOf: CivilDate): PresetChanges {
  return record.info.caseGateIds.flatMap((id) =>
    holdUntil(record, firstClosure(record, id), {
      prefix: `gate.${id}`,
      asOf,
      end: GATE_OPENS,
    }),
  )
}

/** All mines of the country stand still from the as-of date; output returns as the record has it for Kachin. */
function stopMyanmar(record: ModelRecord): PresetChanges {
  const ramp = caseHalt(record)?.rampWeeks ?? FALLBACK_RAMP_WEEKS
  return toCaseRegions(record).flatMap(({ id }): PresetChanges => [
    [`mine.${id}.severity`, 1],
    [`mine.${id}.weeks`, YEAR_WEEKS],
    [`mine.${id}.ramp`, ramp],
  ])
}

function repeatLicences(record: ModelRecord): PresetChanges {
  return firstLicences(record).flatMap((licences) =>
    licences.elementIds.flatMap((id) =>
      toWindow(record, `${licences.form}.${id}`, licences, lengthWeeks(licences)),
    ),
  )
}

/** Once the record itself has the licences, they hold as long as they did. */
function addLicences(record: ModelRecord, asOf: CivilDate): PresetChanges {
  return firstLicences(record).flatMap((licences) => {
    const end = licences.to ?? record.info.lastDay
    return licences.elementIds.flatMap((id) =>
      holdUntil(record, licences, { prefix: `${licences.form}.${id}`, asOf, end }),
    )
  })
}

function repeatQuota(record: ModelRecord): PresetChanges {
  return tradedForms(record).flatMap(({ form, elementId }): PresetChanges => [
    [`${form}.${elementId}.severity`, QUOTA.severity],
    [`${form}.${elementId}.weeks`, QUOTA.weeks],
    [`${form}.${elementId}.ramp`, QUOTA.ramp],
  ])
}

/** A quarter without the plant, which then returns over a month: estimates. */
function stopKuantan(): PresetChanges {
  return [
    ['plant.kuantan.severity', 1],
    ['plant.kuantan.weeks', 13],
    ['plant.kuantan.ramp', 4],
  ]
}

/** Elements that heavy circuits separate, and what licences withhold of them in this preset. */
const HEAVY: ReadonlySet<string> = new Set(['Tb', 'Dy'])
const HEAVY_WITHHELD = 0.5

/** Day on which Lacq is planned to start, and one on which Mountain Pass starts a year after its plan. */
const LACQ_START: CivilDate = '2027-01-01'
const LATE_START: CivilDate = '2027-07-01'

/** Half a year until a new circuit runs in full, an estimate. */
const NEW_CIRCUIT_RAMP_WEEKS = 26

function delayMountainPass(record: ModelRecord): PresetChanges {
  const { baselineDate, horizonWeeks } = record.info
  const startOn = (plantId: string, day: CivilDate): PresetChanges => [
    [`plant.${plantId}.severity`, 1],
    [`plant.${plantId}.startWeek`, 0],
    [`plant.${plantId}.weeks`, weeksBetween(baselineDate, day)],
    [`plant.${plantId}.ramp`, NEW_CIRCUIT_RAMP_WEEKS],
  ]
  const withheld = tradedForms(record).filter(({ elementId }) => HEAVY.has(elementId))
  return [
    ['plant.kuantan-heavy.severity', 0],
    ...startOn('caremag-lacq', LACQ_START),
    ...startOn('mountain-pass-heavy', LATE_START),
    ...withheld.flatMap(({ form, elementId }): PresetChanges => [
      [`${form}.${elementId}.severity`, HEAVY_WITHHELD],
      [`${form}.${elementId}.startWeek`, 0],
      [`${form}.${elementId}.weeks`, horizonWeeks],
      [`${form}.${elementId}.ramp`, 0],
    ]),
  ]
}

/** Half a year without magnets, which return over a quarter: estimates. */
function stopMagnets(record: ModelRecord): PresetChanges {
  return magnetElements(record).flatMap(({ id }): PresetChanges => [
    [`magnet.${id}.severity`, 1],
    [`magnet.${id}.weeks`, 26],
    [`magnet.${id}.ramp`, 13],
  ])
}

/** The licences of the record once more, from the as-of date. */
function licencesFrom(record: ModelRecord, asOf: CivilDate): PresetChanges {
  const startWeek = anchorWeek(record, asOf)
  return firstLicences(record).flatMap((licences) =>
    licences.elementIds.flatMap((id): PresetChanges => [
      [`${licences.form}.${id}.severity`, licences.severity],
      [`${licences.form}.${id}.startWeek`, startWeek],
      [`${licences.form}.${id}.weeks`, lengthWeeks(licences)],
      [`${licences.form}.${id}.ramp`, licences.rampWeeks],
    ]),
  )
}

type Hold = { readonly prefix: string; readonly asOf: CivilDate; readonly end: CivilDate }

/**
 * Make a recorded loss last until `end`: from its own first day when that is still to come, from the as-of date when
 * it is in force by then, and not at all when the record has already ended it.
 */
function holdUntil(
  record: ModelRecord,
  loss: RecordedLoss | undefined,
  { prefix, asOf, end }: Hold,
): PresetChanges {
  if (loss === undefined || isOver(loss, asOf)) return []
  if (asOf < loss.from) return toWindow(record, prefix, loss, weeksUpTo(loss.from, end))
  return [[`${prefix}.weeks`, weeksUpTo(asOf, end)]]
}

function toWindow(
  { info }: ModelRecord,
  prefix: string,
  loss: RecordedLoss,
  weeks: number,
): PresetChanges {
  return [
    [`${prefix}.severity`, loss.severity],
    [`${prefix}.startWeek`, weeksBetween(info.baselineDate, loss.from)],
    [`${prefix}.weeks`, weeks],
    [`${prefix}.ramp`, loss.rampWeeks],
  ]
}

function weeksUpTo(start: CivilDate, end: CivilDate): number {
  return Math.max(0, weeksBetween(start, end))
}

function isOver({ to }: RecordedLoss, asOf: CivilDate): boolean {
  return to !== null && to <= asOf
}
