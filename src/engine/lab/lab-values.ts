import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type UncertainNumber } from '@/domain/market/distribution'
import {
  type InputDefault,
  type InputId,
  type LabValue,
  type NumberInput,
} from '@/domain/lab/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab/lab-scenario'
import { withBounds } from '@/domain/lab/lab-value'
import { clamp } from '@/lib/clamp'
import { toTriangular } from '@/engine/from-record/to-triangular'
import { RANGES_ID } from './ranges-input'

/** Every input of a scenario with its value, whether a reader set it or the preset did. */
export type LabValues = {
  readonly asOf: CivilDate
  readonly of: (id: InputId) => LabValue
  /** Range that is stated for an input which nobody set; undefined for any other. */
  readonly rangeOf: (id: InputId) => InputDefault['range']
}

/** Return the value of every input of a scenario; what a scenario changes that the catalogue lacks is left out. */
export function toLabValues(
  catalogue: Catalogue,
  { presetId, asOf, changes }: LabScenario,
): LabValues {
  const defaults = catalogue.defaultsOf(presetId, asOf)
  return {
    asOf,
    of: (id) => changeOf(changes, id) ?? known(id, defaults.get(id)?.value),
    rangeOf: (id) => (changeOf(changes, id) === undefined ? defaults.get(id)?.range : undefined),
  }
}

/** Return the number of an input, cut at the bounds of what the input accepts where it is uncertain. */
export function numberOf({ inputs }: Catalogue, values: LabValues, id: InputId): UncertainNumber {
  const value = values.of(id)
  const input = inputs.get(id)
  if (typeof value === 'string' || input?.form !== 'number') {
    throw new TypeError(`${id} is not a number`)
  }
  if (typeof value !== 'number') return withBounds(value, input.min, input.max)
  const range = values.rangeOf(id)
  return range !== undefined && isDrawn(values) ? toDrawn(input, value, range) : value
}

/** Return a number of an input as it is drawn from a range that is stated for it, cut at what the input accepts. */
export function toDrawn(
  { min, max }: NumberInput,
  value: number,
  { low, high }: NonNullable<InputDefault['range']>,
): UncertainNumber {
  return toTriangular(value, { low: clamp(low, min, max), high: clamp(high, min, max) })
}

/** Return whether numbers that nobody set are drawn from the ranges that are stated for them. */
export function isDrawn(values: LabValues): boolean {
  return wordOf(values, RANGES_ID) === 'drawn'
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
