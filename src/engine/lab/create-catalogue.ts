import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputDefault, type InputId } from '@/domain/lab/lab-input'
import { type PresetId } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller } from '@/domain/record/record'
import { ours } from './base'
import { toBaseDefaults } from './base-defaults'
import { listInputs } from './list-inputs'
import { PRESET_RECIPES } from './preset-changes'
import { toPresets } from './presets'

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
