import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputDefault, type InputId } from '@/domain/lab/lab-input'
import { type PresetId } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller } from '@/domain/record/record'
import { PARAMETER_IDS } from '@/domain/market/market'
import { ELEMENT_NUMBERS } from '@/domain/market/uncertain-scenario'
import { toElementFigures } from '@/engine/from-record/element-figures'
import { spanAt } from '@/domain/record/span-at'
import { ours, anchorWeek, BASE_ID, type Base } from './base'
import { listInputs } from './list-inputs'
import { PRESET_RECIPES } from './preset-changes'
import { toPresets } from './presets'
import { fromRecord } from './from-record'
import { toRangesDefault } from './ranges-input'
import { toParameterInputId } from './parameter-specs'
import { toRecordedOutlook } from './recorded-scenario'
import { toWindowDefaults } from './window-defaults'

type Entry = readonly [InputId, InputDefault]

/** Weeks over which a release is spread by default: a quarter. */
const RELEASE_WEEKS = 13

/** Return what every input is on `asOf` before a preset or a reader changes it. */
function toBaseDefaults(
  record: ModelRecord,
  base: Base,
  asOf: CivilDate,
): ReadonlyMap<InputId, InputDefault> {
  const start = anchorWeek(record, asOf)
  return new Map<InputId, InputDefault>([
    [BASE_ID, ours(base)],
    ...toControlDefaults(record, base, asOf),
    ...toWindowDefaults(record, base, asOf),
    ...toLevyDefaults(record, base, asOf),
    ...record.elements.flatMap(({ id }): readonly Entry[] => [
      [`release.${id}.tonnes`, ours(0)],
      [`release.${id}.startWeek`, ours(start)],
      [`release.${id}.weeks`, ours(RELEASE_WEEKS)],
    ]),
    ...toAssumptionDefaults(record),
    toRangesDefault(),
  ])
}

/** Nothing changes hands in balance: who held a place on the baseline date holds it. */
function toControlDefaults(record: ModelRecord, base: Base, asOf: CivilDate): readonly Entry[] {
  const day = base === 'record' ? asOf : record.info.baselineDate
  return record.regions.flatMap(({ id, control }): readonly Entry[] => {
    const span = spanAt(control, day)
    const value = (span?.controllerIds ?? []).join('+')
    return [
      [`control.${id}`, { value, evidence: 'reported', sources: span?.sources ?? [] }],
      [`control.${id}.week`, ours(anchorWeek(record, asOf))],
    ]
  })
}

/** A region has one levy: the latest of those in force on the as-of date. */
function toLevyDefaults(record: ModelRecord, base: Base, asOf: CivilDate): readonly Entry[] {
  const start = anchorWeek(record, asOf)
  const { levies } = toRecordedOutlook(record, asOf)
  return record.regions.flatMap(({ id }): readonly Entry[] => {
    const levy = levies.findLast(({ regionId }) => base === 'record' && regionId === id)
    const charged = record.history.levies.find(
      ({ regionId, from }) =>
        regionId === id && weeksBetween(record.info.baselineDate, from) === levy?.startWeek,
    )
    return [
      [`levy.${id}.usdPerTonne`, charged === undefined ? ours(0) : fromRecord(charged.usdPerTonne)],
      [`levy.${id}.startWeek`, ours(levy?.startWeek ?? start)],
    ]
  })
}

function toAssumptionDefaults({ parameters, elements, regions }: ModelRecord): readonly Entry[] {
  return [
    ...PARAMETER_IDS.map((id): Entry => [toParameterInputId(id), fromRecord(parameters[id])]),
    ...elements.flatMap(({ id, ...element }) => {
      const figures = toElementFigures(element)
      return ELEMENT_NUMBERS.map((name): Entry => [
        `element.${id}.${name}`,
        fromRecord(figures[name]),
      ])
    }),
    ...regions.flatMap((region): readonly Entry[] => [
      [`region.${region.id}.outputTonnesPerYear`, fromRecord(region.output)],
      [`region.${region.id}.leadWeeks`, fromRecord(region.leadWeeks)],
      [`region.${region.id}.spareCapacity`, fromRecord(region.spareCapacity)],
      [`region.${region.id}.payability`, fromRecord(region.payability)],
    ]),
  ]
}

type Defaults = ReadonlyMap<InputId, InputDefault>

/** Sets of defaults kept at hand: those of a comparison of four scenarios while one is dragged. */
const MOST_KEPT = 16

/**
 * Return everything that a scenario may set on `record`: levers and assumptions, presets, and their defaults.
 *
 * `controllers` adds those who may take a place that the record never saw holding one.
 */
export function createCatalogue(
  record: ModelRecord,
  controllers: readonly Pick<Controller, 'id'>[] = [],
): Catalogue {
  const kept = new Map<string, Defaults>()

  function defaultsOf(presetId: PresetId, asOf: CivilDate): Defaults {
    const key = `${presetId} ${asOf}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = toPresetDefaults(record, presetId, asOf)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, made)
    return made
  }

  return {
    inputs: new Map(listInputs(record, controllers).map((input) => [input.id, input])),
    firstDay: record.info.firstDay,
    lastDay: record.info.lastDay,
    elementIds: record.elements.map(({ id }) => id),
    presets: toPresets(record),
    defaultsOf,
  }
}

function toPresetDefaults(record: ModelRecord, presetId: PresetId, asOf: CivilDate): Defaults {
  const { base, changes } = PRESET_RECIPES[presetId]
  const preset = changes(record, asOf).map(([id, value]) => [id, ours(value)] as const)
  return new Map([...toBaseDefaults(record, base, asOf), ...preset])
}
