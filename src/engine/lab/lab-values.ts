import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab-catalogue'
import { type UncertainNumber } from '@/domain/distribution'
import { type InputId, type LabValue } from '@/domain/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab-scenario'
import { withBounds } from '@/domain/lab-value'

/** Every input of a scenario with its value, whether a reader set it or the preset did. */
export type LabValues = {
  readonly asOf: CivilDate
  readonly of: (id: InputId) => LabValue
}

/** Return the value of every input of a scenario; what a scenario changes that the catalogue lacks is left out. */
export function toLabValues(
  catalogue: Catalogue,
  { presetId, asOf, changes }: LabScenario,
): LabValues {
  const defaults = catalogue.defaultsOf(presetId, asOf)
  return { asOf, of: (id) => changeOf(changes, id) ?? known(id, defaults.get(id)?.value) }
}

/** Return the number of an input, cut at the bounds of what the input accepts where it is uncertain. */
export function numberOf({ inputs }: Catalogue, values: LabValues, id: InputId): UncertainNumber {
  const value = values.of(id)
  const input = inputs.get(id)
  if (typeof value === 'string' || input?.form !== 'number') {
    throw new TypeError(`${id} is not a number`)
  }
  return typeof value === 'number' ? value : withBounds(value, input.min, input.max)
}

/** Return the word that an input is. */
export function wordOf(values: LabValues, id: InputId): string {
  const value = values.of(id)
  if (typeof value !== 'string') throw new TypeError(`${id} is not a word`)
  return value
}

function known(id: InputId, value: LabValue | undefined): LabValue {
  if (value === undefined) throw new RangeError(`There is no input ${id}`)
  return value
}
