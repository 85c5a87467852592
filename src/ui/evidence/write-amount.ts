import { type Alternative } from '@/domain/record/sourced'
import { type Format } from '@/ui/format/create-format'

/** Write a value of the record with its unit: shares as per cent, money with its sign, all else as number and unit. */
export function writeAmount(value: number, unit: string, format: Format): string {
  if (unit === 'USD') return format.usd(value)
  if (unit === 'USD/kg oxide') return `${format.usdPerKg(value)} oxide`
  if (isShareUnit(unit)) {
    return `${writeShare(value, unit, format)} ${unit.replace(/^share ?/, '')}`.trimEnd()
  }
  return `${writeNumber(value, format)} ${unit}`
}

/** Report whether a unit is a share of a whole or a rate of growth, which are written and typed in per cent. */
export function isShareUnit(unit: string): boolean {
  return unit === 'share' || unit === 'per year' || unit.startsWith('share of ')
}

/** Write a share in per cent without what it is a share of. Rates of growth are small: they keep a decimal. */
export function writeShare(value: number, unit: string, format: Format): string {
  const hasDecimal = unit.endsWith('per year') && !Number.isInteger(Math.round(value * 1000) / 10)
  return format.percent(value, hasDecimal ? 1 : undefined)
}

/** Most decimals that a value below a hundred is written with. */
const MOST_DECIMALS = 2

/** Write a bare number of the record with the decimals it is recorded with, two at most; none from a hundred on. */
export function writeNumber(value: number, format: Format): string {
  if (Math.abs(value) >= 100) return format.integer(value)
  const [, decimals = ''] = String(value).split('.')
  return format.number(value, Math.min(MOST_DECIMALS, decimals.length))
}

/** Write the period of a value: days and months in the reader's words, spans of years with a dash. */
export function writePeriod(period: string, format: Format): string {
  return period
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, format.date)
    .replaceAll(/\b\d{4}-(?:0[1-9]|1[0-2])\b/g, format.month)
    .replaceAll(/\b(\d{4})-(\d{4})\b/g, '$1–$2')
}

/** Write the bounds of a value, the unit once where it is a word: `8,600 to 21,500`, `70% to 86%`. */
export function writeRange(
  { low, high }: { readonly low: number; readonly high: number },
  unit: string,
  format: Format,
): string {
  const write = (value: number): string => {
    if (isShareUnit(unit)) return writeShare(value, unit, format)
    return unit === 'USD' ? format.usd(value) : writeNumber(value, format)
  }
  return `${write(low)} to ${write(high)}`
}

/** Write a figure that disagrees with the one in use. */
export function writeAlternative({ value, unit }: Alternative, format: Format): string {
  return typeof value === 'number' ? writeAmount(value, unit, format) : `${value} (${unit})`
}
