import { type NumberFault, type NumberField } from '@/lib/read-number'
import { type Format } from '@/ui/format/create-format'

/** Most decimals that are shown of a typed number. */
const MOST_DECIMALS = 4

/** Write a value as it stands in the box: no group marks, the decimals it has, four at most. */
export function toBoxText(value: number, { factor = 1 }: NumberField, format: Format): string {
  return format.typed(value * factor, MOST_DECIMALS)
}

/** Write a value with group marks, all its decimals up to four, and the unit of its box: `1,160 weeks`, `2%`. */
export function toEchoText(value: number, field: NumberField, format: Format): string {
  const shown = Number((value * (field.factor ?? 1)).toFixed(MOST_DECIMALS))
  const [, decimals = ''] = String(shown).split('.')
  const unit = shown === 1 ? field.unit.replace(/^(week|day)s\b/, '$1') : field.unit
  return `${format.number(shown, decimals.length)}${unit.startsWith('%') ? unit : ` ${unit}`}`
}

/** Say which numbers a field takes: `0 to 156 weeks`. */
export function toRangeText(field: NumberField, format: Format): string {
  const { min, max, isAboveMin = false, unit } = field
  const write = (value: number): string => toEchoText(value, { ...field, unit: '' }, format).trim()
  const end = unit.startsWith('%') ? unit : ` ${unit}`
  if (min !== undefined && max !== undefined && !isAboveMin) {
    return `${write(min)} to ${write(max)}${end}`
  }
  const least = min === undefined ? '' : `${isAboveMin ? 'more than' : 'at least'} ${write(min)}`
  const most = max === undefined ? '' : `at most ${write(max)}`
  const bounds = [least, most].filter((words) => words !== '').join(' and ')
  return `${bounds === '' ? 'any number' : bounds}${end}`
}

/** Say why a typed text was refused, and what the field takes. */
export function toFaultText(
  text: string,
  fault: NumberFault,
  field: NumberField,
  format: Format,
): string {
  switch (fault) {
    case 'not-a-number':
      return `“${text}” is not a number. Give ${toRangeText(field, format)}.`
    case 'not-per-cent':
      return `“${text}” is a percentage. Give ${toRangeText(field, format)}.`
    case 'not-whole':
      return `“${text}” is not a whole number. Give ${toRangeText(field, format)}.`
    case 'outside':
      return `“${text}” is out of range. Give ${toRangeText(field, format)}.`
  }
}
