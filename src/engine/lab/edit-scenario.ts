import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { toCentral } from '@/domain/market/distribution-curve'
import { type InputId, type LabValue } from '@/domain/lab/lab-input'
import { changeOf, type LabChanges, type LabScenario } from '@/domain/lab/lab-scenario'
import { isSameValue, toKeptValue } from '@/domain/lab/lab-value'
import { type ModelRecord } from '@/domain/record/model-record'
import { proposeForControl } from './control-template'
import { toLabValues } from './lab-values'

/** Set one input; a value that the preset has anyway is no change. The value must pass `checkLabValue`. */
export function setInput(
  catalogue: Catalogue,
  scenario: LabScenario,
  id: InputId,
  value: LabValue,
): LabScenario {
  return setInputs(catalogue, scenario, [[id, value]])
}

/** Set several inputs at once. */
export function setInputs(
  catalogue: Catalogue,
  scenario: LabScenario,
  values: Iterable<readonly [InputId, LabValue]>,
): LabScenario {
  const kept = [...values].flatMap(([id, value]): readonly (readonly [InputId, LabValue])[] => {
    const input = catalogue.inputs.get(id)
    return input === undefined ? [] : [[id, toKeptValue(input, value)]]
  })
  return dropDefaults(catalogue, {
    ...scenario,
    changes: { ...scenario.changes, ...Object.fromEntries(kept) },
  })
}

/** Set inputs back to what the preset gives them. */
export function resetInputs(scenario: LabScenario, ids: readonly InputId[]): LabScenario {
  return { ...scenario, changes: without(scenario.changes, new Set(ids)) }
}

/** Move the as-of date; what was changed stays changed where it still differs from the preset. */
export function setAsOf(catalogue: Catalogue, scenario: LabScenario, asOf: CivilDate): LabScenario {
  return dropDefaults(catalogue, { ...scenario, asOf })
}

/**
 * Say who controls a region from when on, and take over the windows that this proposes.
 *
 * The proposed values are ordinary changes from then on; those of an earlier proposal that nobody touched go first.
 * Naming whoever holds the region anyway takes the change back.
 */
export function setControl(
  record: ModelRecord,
  catalogue: Catalogue,
  scenario: LabScenario,
  change: { readonly regionId: string; readonly holder: string; readonly week?: number },
): LabScenario {
  const { regionId, holder } = change
  const untouched = [...proposedInputs(record, catalogue, scenario)]
    .filter(([, by]) => by === `control.${regionId}`)
    .map(([id]) => id)
  const cleared = resetInputs(scenario, [...untouched, `control.${regionId}.week`])
  const taken = setInputs(catalogue, cleared, [
    [`control.${regionId}`, holder],
    ...(change.week === undefined ? [] : [[`control.${regionId}.week`, change.week] as const]),
  ])
  if (changeOf(taken.changes, `control.${regionId}`) === undefined) {
    return resetInputs(cleared, [`control.${regionId}`])
  }
  const { values } = proposeForControl(record, regionId, takeOverWeek(catalogue, taken, regionId))
  return setInputs(catalogue, taken, values)
}

/** Return the changes that are just as a change of hands proposed them, each with the input that did. */
export function proposedInputs(
  record: ModelRecord,
  catalogue: Catalogue,
  scenario: LabScenario,
): ReadonlyMap<InputId, InputId> {
  const { changes } = scenario
  return new Map(
    record.regions
      .filter(({ id }) => changeOf(changes, `control.${id}`) !== undefined)
      .flatMap(({ id }) => {
        const week = takeOverWeek(catalogue, scenario, id)
        const { values } = proposeForControl(record, id, week)
        return [...values]
          .filter(([target, value]) => isAsProposed(catalogue, changes, [target, value]))
          .map(([target]): readonly [InputId, InputId] => [target, `control.${id}`])
      }),
  )
}

function isAsProposed(
  { inputs }: Catalogue,
  changes: LabChanges,
  [id, value]: readonly [InputId, LabValue],
): boolean {
  const input = inputs.get(id)
  const set = changeOf(changes, id)
  return input !== undefined && set !== undefined && isSameValue(set, toKeptValue(input, value))
}

function takeOverWeek(catalogue: Catalogue, scenario: LabScenario, regionId: string): number {
  const week = toLabValues(catalogue, scenario).of(`control.${regionId}.week`)
  return typeof week === 'string' ? 0 : toCentral(week)
}

/** Keep only what differs from the preset. */
function dropDefaults(catalogue: Catalogue, scenario: LabScenario): LabScenario {
  const defaults = catalogue.defaultsOf(scenario.presetId, scenario.asOf)
  const same = Object.entries(scenario.changes).flatMap(([id, value]) => {
    const input = catalogue.inputs.get(id)
    const standard = defaults.get(id)
    if (input === undefined || standard === undefined) return []
    return isSameValue(value, toKeptValue(input, standard.value)) ? [id] : []
  })
  return { ...scenario, changes: without(scenario.changes, new Set(same)) }
}

function without(changes: LabChanges, ids: ReadonlySet<InputId>): LabChanges {
  return Object.fromEntries(Object.entries(changes).filter(([id]) => !ids.has(id)))
}
