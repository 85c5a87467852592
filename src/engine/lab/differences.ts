import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type InputKind, type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab/lab-scenario'
import { isSameValue } from '@/domain/lab/lab-value'
import { toLabValues, type LabValues } from './lab-values'

/** Stands for the as-of date among the inputs that differ: it is no input, but it may differ. */
export const AS_OF_ID: InputId = 'asOf'

/** One thing that two scenarios set differently. */
export type DifferenceRow = {
  readonly id: InputId
  readonly kind: InputKind
  readonly label: string
  /** In words a reader knows; `day` for the as-of date, empty for words. */
  readonly unit: string
  readonly a: LabValue
  readonly b: LabValue
}

/**
 * Return the ids of what two scenarios set differently, in the catalogue's order; the as-of date first.
 *
 * A default that does nothing (the start of a window in which nothing is lost) does not count.
 */
export function differingInputs(
  catalogue: Catalogue,
  a: LabScenario,
  b: LabScenario,
): readonly InputId[] {
  return describeDifferences(catalogue, a, b).map(({ id }) => id)
}

/** Return a table row for everything that two scenarios set differently; see `differingInputs`. */
export function describeDifferences(
  catalogue: Catalogue,
  a: LabScenario,
  b: LabScenario,
): readonly DifferenceRow[] {
  const valuesA = toLabValues(catalogue, a)
  const valuesB = toLabValues(catalogue, b)
  const counts = ({ id }: LabInput) => isInUse(id, a, valuesA) || isInUse(id, b, valuesB)
  const inputs = [...catalogue.inputs.values()].filter(
    (input) => !isSameValue(valuesA.of(input.id), valuesB.of(input.id)) && counts(input),
  )
  return [
    ...(a.asOf === b.asOf ? [] : [toDayRow(a.asOf, b.asOf)]),
    ...inputs.map((input) => ({
      id: input.id,
      kind: input.kind,
      label: input.label,
      unit: input.form === 'number' ? input.unit : '',
      a: valuesA.of(input.id),
      b: valuesB.of(input.id),
    })),
  ]
}

function toDayRow(a: CivilDate, b: CivilDate): DifferenceRow {
  return { id: AS_OF_ID, kind: 'lever', label: 'As-of date', unit: 'day', a, b }
}

/** Return the values of `a` with those of `b` for some inputs: a step on the way from one scenario to the other. */
export function mixValues(
  catalogue: Catalogue,
  a: LabScenario,
  b: LabScenario,
  fromB: ReadonlySet<InputId>,
): LabValues {
  const valuesA = toLabValues(catalogue, a)
  const valuesB = toLabValues(catalogue, b)
  return {
    asOf: fromB.has(AS_OF_ID) ? b.asOf : a.asOf,
    of: (id) => (fromB.has(id) ? valuesB : valuesA).of(id),
    rangeOf: (id) => (fromB.has(id) ? valuesB : valuesA).rangeOf(id),
  }
}

/** Inputs that say how much; the others of their family only say when, and matter only where this is not 0. */
export const AMOUNT: Readonly<Record<string, string>> = {
  mine: 'severity',
  gate: 'severity',
  plant: 'severity',
  compound: 'severity',
  magnet: 'severity',
  licence: 'severity',
  levy: 'usdPerTonne',
  release: 'tonnes',
}

function isInUse(id: InputId, { changes }: LabScenario, values: LabValues): boolean {
  if (changeOf(changes, id) !== undefined) return true
  const [family = '', target = '', field] = id.split('.')
  if (family === 'control' && field === 'week') {
    return changeOf(changes, `control.${target}`) !== undefined
  }
  const amount = AMOUNT[family]
  return amount === undefined || values.of(`${family}.${target}.${amount}`) !== 0
}
