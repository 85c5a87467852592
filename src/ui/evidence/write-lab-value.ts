import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Distribution } from '@/domain/market/distribution'
import { type LabValue } from '@/domain/lab/lab-input'
import { type Format } from '@/ui/format/create-format'
import { isShareUnit, writeAmount, writeNumber, writeShare } from './write-amount'

/** Unit of the as-of date among the inputs that differ. */
const DAY_UNIT = 'day'

/** Write a value of an input in its unit; weeks on the model's axis as the day that they begin on. */
export function writeLabValue(
  value: LabValue,
  unit: string,
  { format, baselineDate }: { readonly format: Format; readonly baselineDate: CivilDate },
): string {
  if (typeof value === 'string') {
    if (unit === DAY_UNIT) return format.date(value)
    return value === '' ? 'nobody' : value.split('+').join(' and ')
  }
  const write: Writers = {
    whole: (number) =>
      unit === 'week'
        ? format.date(addDays(baselineDate, Math.round(7 * number)))
        : writeSize(number, unit, format),
    size: (number) => writeSize(number, unit, format),
    short: (number) => (unit === 'week' ? write.whole(number) : writeShort(number, unit, format)),
  }
  return typeof value === 'number' ? write.whole(value) : writeDistribution(value, write)
}

type Writers = {
  /** A value with its unit. */
  readonly whole: (number: number) => string
  /** A distance between values: between days it is weeks, not a day. */
  readonly size: (number: number) => string
  /** A value beside another that names the unit. */
  readonly short: (number: number) => string
}

function writeDistribution(value: Distribution, { whole, size, short }: Writers): string {
  switch (value.dist) {
    case 'triangular':
      return `${short(value.min)} to ${whole(value.max)}, mode ${short(value.mode)}`
    case 'uniform':
      return `${short(value.min)} to ${whole(value.max)}, all equally likely`
    case 'lognormal':
      return `median ${whole(value.median)}, P90 ${short(value.p90)}`
    case 'normal':
      return `about ${whole(value.mean)}, standard deviation ${size(value.sd)}`
  }
}

function writeSize(number: number, unit: string, format: Format): string {
  if (!unit.startsWith('week')) return writeAmount(toReadable(number), unit, format)
  const weeks = Math.round(number * 10) / 10
  return `${writeNumber(weeks, format)} ${weeks === 1 ? 'week' : 'weeks'}`
}

function writeShort(number: number, unit: string, format: Format): string {
  if (unit.startsWith('week')) return writeNumber(Math.round(number * 10) / 10, format)
  if (isShareUnit(unit)) return writeShare(number, unit, format)
  return unit === 'USD' ? format.usd(number) : writeNumber(toReadable(number), format)
}

/** Four decimals: what is left of the arithmetic beyond them is no one's choice. */
function toReadable(number: number): number {
  return Math.round(number * 10_000) / 10_000
}
