import { addDays, type CivilDate } from '@/lib/civil-date'
import { type Distribution } from '@/domain/distribution'
import { type LabValue } from '@/domain/lab-input'
import { type Format } from '@/ui/format/create-format'
import { writeAmount, writeNumber } from '@/ui/evidence/write-amount'

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
  const writeSize = (number: number): string =>
    unit.startsWith('week')
      ? writeWeeks(Math.round(number * 10) / 10, format)
      : writeAmount(toReadable(number), unit, format)
  const write = (number: number): string =>
    unit === 'week' ? format.date(addDays(baselineDate, Math.round(7 * number))) : writeSize(number)
  return typeof value === 'number' ? write(value) : writeDistribution(value, write, writeSize)
}

type Write = (number: number) => string

/** `writeSize` is for distances: those between days are weeks, not days. */
function writeDistribution(value: Distribution, write: Write, writeSize: Write): string {
  switch (value.dist) {
    case 'triangular':
      return `${write(value.min)} to ${write(value.max)}, likeliest ${write(value.mode)}`
    case 'uniform':
      return `${write(value.min)} to ${write(value.max)}, all alike`
    case 'lognormal':
      return `median ${write(value.median)}, P90 ${write(value.p90)}`
    case 'normal':
      return `about ${write(value.mean)}, standard deviation ${writeSize(value.sd)}`
  }
}

/** Four decimals: what is left of the arithmetic beyond them is no one's choice. */
function toReadable(number: number): number {
  return Math.round(number * 10_000) / 10_000
}

function writeWeeks(weeks: number, format: Format): string {
  return `${writeNumber(weeks, format)} ${weeks === 1 ? 'week' : 'weeks'}`
}
