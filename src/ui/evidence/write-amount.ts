import { type Alternative } from '@/domain/sourced'
import { type Format } from '@/ui/format/create-format'

/** Write a value of the record with its unit: shares as per cent, money with its sign, all else as number and unit. */
export function writeAmount(value: number, unit: string, format: Format): string {
  if (unit === 'USD') return format.usd(value)
  if (unit === 'USD/kg oxide') return `${format.usdPerKg(value)} oxide`
  if (unit === 'share' || unit.startsWith('share of '))
    return `${format.percent(value)}${unit.slice('share'.length)}`
  return `${writeNumber(value, format)} ${unit}`
}

/** Write a bare number of the record: whole as it is, else with as many decimals as its size asks for. */
export function writeNumber(value: number, format: Format): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 100) return format.integer(value)
  return format.number(value, size >= 10 ? 1 : 2)
}

/** Write the bounds of a value, the unit once where it is a word: `8,600 to 21,500`, `70% to 86%`. */
export function writeRange(
  { low, high }: { readonly low: number; readonly high: number },
  unit: string,
  format: Format,
): string {
  const write = (value: number): string => {
    if (unit === 'share' || unit.startsWith('share of ')) return format.percent(value)
    return unit === 'USD' ? format.usd(value) : writeNumber(value, format)
  }
  return `${write(low)} to ${write(high)}`
}

/** Write a figure that disagrees with the one in use. */
export function writeAlternative({ value, unit }: Alternative, format: Format): string {
  return typeof value === 'number' ? writeAmount(value, unit, format) : `${value} (${unit})`
}
