import { type NumberField } from '@/lib/read-number'
import { type NumberInput } from '@/domain/lab/lab-input'
import { isShareUnit } from '@/ui/evidence/write-amount'

const DAYS_PER_WEEK = 7

/** Return how an input is typed: shares and rates of growth in per cent, all else in its own unit. */
export function toNumberField({ unit, min, max, isWhole }: NumberInput): NumberField {
  return { ...toTyped(unit), min, max, isWhole }
}

/** Return how a distance between two values of an input is typed: between days it is a number of days. */
export function toSizeField({ unit }: NumberInput): NumberField {
  const typed = unit === 'week' ? { unit: 'days', factor: DAYS_PER_WEEK } : toTyped(unit)
  return { ...typed, min: 0, isAboveMin: true }
}

function toTyped(unit: string): Pick<NumberField, 'unit' | 'factor'> {
  if (!isShareUnit(unit)) return { unit, factor: 1 }
  return { unit: unit.endsWith('per year') ? '% per year' : '%', factor: 100 }
}
