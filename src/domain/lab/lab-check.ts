import { type Distribution } from '@/domain/market/distribution'
import { type LabVocabulary } from './lab-catalogue'
import { type ChoiceInput, type LabInput, type LabValue, type NumberInput } from './lab-input'
import { type LabScenario } from './lab-scenario'
import { distributionParts } from './lab-value'

/** Something in a kept scenario that cannot be used, where it stands, and how to mend it. */
export type LabFault = { readonly path: string; readonly message: string }

/** Return everything in a scenario that the record at hand does not know or allow; empty when all can be used. */
export function checkLabScenario(
  { inputs, firstDay, lastDay }: LabVocabulary,
  { asOf, changes }: LabScenario,
): readonly LabFault[] {
  const isDayKnown = firstDay <= asOf && asOf <= lastDay
  const dayFault = `${asOf} lies outside the record; give a day from ${firstDay} to ${lastDay}`
  return [
    ...(isDayKnown ? [] : [{ path: 'asOf', message: dayFault }]),
    ...Object.entries(changes).flatMap(([id, value]) => {
      const message = checkLabValue(inputs.get(id), value)
      return message === undefined ? [] : [{ path: `changes.${id}`, message }]
    }),
  ]
}

/** Return what is wrong with a value of an input and how to mend it, or undefined when it can be used. */
export function checkLabValue(input: LabInput | undefined, value: LabValue): string | undefined {
  if (input === undefined) return 'there is no such input; remove it'
  if (input.form === 'choice') return checkChoice(input, value)
  if (typeof value === 'string') return `“${value}” is not a number; give ${describeRange(input)}`
  return typeof value === 'number' ? checkNumber(input, value) : checkDistribution(input, value)
}

function checkChoice({ options, canCombine }: ChoiceInput, value: LabValue): string | undefined {
  const expected = `give one of ${options.join(', ')}`
  if (typeof value !== 'string') return `a number does not fit; ${expected}`
  const parts = canCombine ? value.split('+') : [value]
  const isKnown = parts.every((part) => options.includes(part))
  if (isKnown && new Set(parts).size === parts.length) return undefined
  return `“${value}” is not known; ${expected}${canCombine ? ', or several joined by +' : ''}`
}

function checkNumber(input: NumberInput, value: number): string | undefined {
  const { min, max, isWhole } = input
  if (!Number.isFinite(value))
    return `${value} is not a finite number; give ${describeRange(input)}`
  if (value < min || value > max) return `${value} is out of range; give ${describeRange(input)}`
  if (isWhole && !Number.isInteger(value))
    return `${value} is not whole; give ${describeRange(input)}`
  return undefined
}

function checkDistribution(input: NumberInput, value: Distribution): string | undefined {
  const { distributions } = input
  if (!distributions.includes(value.dist)) {
    const allowed = distributions.length === 0 ? 'a number' : `one of ${distributions.join(', ')}`
    return `may not be ${value.dist}; give ${allowed}`
  }
  const parts = distributionParts(value)
  const outside = parts
    .filter(([name]) => name !== 'sd')
    .map(([name, number]) => ({ name, message: checkNumber(input, number) }))
    .find(({ message }) => message !== undefined)
  if (outside !== undefined) return `${outside.name}: ${outside.message}`
  return isOrdered(value) ? undefined : ORDER_HINTS[value.dist]
}

const ORDER_HINTS: Readonly<Record<Distribution['dist'], string>> = {
  triangular: 'give min, mode and max in ascending order',
  uniform: 'give min below max',
  lognormal: 'give a median above 0, a p90 above the median, and min below max',
  normal: 'give an sd above 0, and min below max',
}

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined }

function isOrdered(value: Distribution): boolean {
  switch (value.dist) {
    case 'triangular':
      return isAscending([value.min, value.mode, value.max])
    case 'uniform':
      return isAscending([value.min, value.max])
    case 'lognormal':
      return value.median > 0 && value.p90 > value.median && hasRoom(value)
    case 'normal':
      return isSpread(value.sd) && hasRoom(value)
  }
}

/** Report whether numbers never fall, and the last lies above the first. */
function isAscending(numbers: readonly number[]): boolean {
  const [first = 0] = numbers
  return (
    numbers.join() === numbers.toSorted((a, b) => a - b).join() && first < (numbers.at(-1) ?? first)
  )
}

function hasRoom({ min = -Infinity, max = Infinity }: Bounds): boolean {
  return min < max
}

function isSpread(sd: number): boolean {
  return sd > 0 && Number.isFinite(sd)
}

/** Say which numbers an input takes: `0 to 1 share`, `whole weeks from 0 to 52`. */
function describeRange({ min, max, unit, isWhole }: NumberInput): string {
  return `${isWhole ? 'a whole number' : 'a number'} from ${min} to ${max} (${unit})`
}
