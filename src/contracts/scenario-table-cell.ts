import { addDays, isCivilDate, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type CsvCell } from '@/lib/csv'
import { readNumber, type NumberMarks } from '@/lib/read-number'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type LabInput, type LabValue, type NumberInput } from '@/domain/lab/lab-input'
import { distribution } from './scenario-file-schema'
import { distributionParts, toKeptValue } from '@/domain/lab/lab-value'

const DAYS_PER_WEEK = 7

/** Marks of numbers in a table whose cells are parted by commas or tabs, and by semicolons. */
const DOT: NumberMarks = {
  decimal: '.',
  group: ',',
  digits: Array.from('0123456789'),
  isIndian: false,
}
const COMMA: NumberMarks = { ...DOT, decimal: ',', group: '.' }

/** How cells are read. */
export type CellScope = {
  /** Days of the model count from it. */
  readonly baselineDate: CivilDate
  /** Whether cells are parted by semicolons, as they are where the comma marks decimals. */
  readonly isSemicolon: boolean
}

/** Write a value of an input: a number, an ISO day, a word, or a distribution as `triangular min=0.2 mode=0.35 max=1`. */
export function writeCell(
  input: LabInput,
  value: LabValue | undefined,
  baselineDate: CivilDate,
): CsvCell {
  if (value === undefined || typeof value === 'string') return value
  const write = (number: number): CsvCell =>
    input.form === 'number' && input.unit === 'week'
      ? addDays(baselineDate, Math.round(DAYS_PER_WEEK * number))
      : number
  if (typeof value === 'number') return write(value)
  const parts = distributionParts(value).map(
    ([name, number]) => `${name}=${name === 'sd' ? number : write(number)}`,
  )
  return [value.dist, ...parts].join(' ')
}

/** A value that was read, or what is wrong with its text and how to mend it. */
export type ReadCell = { readonly value: LabValue } | { readonly fault: string }

/** Read what `writeCell` writes, and numbers and days as spreadsheets write them. */
export function readCell(input: LabInput, text: string, scope: CellScope): ReadCell {
  const read = input.form === 'choice' ? { value: text } : readNumberCell(input, text, scope)
  if ('fault' in read) return read
  const kept = toKeptValue(input, read.value)
  const fault = checkLabValue(input, kept)
  return fault === undefined ? { value: kept } : { fault }
}

function readNumberCell(input: NumberInput, text: string, scope: CellScope): ReadCell {
  const [dist = '', ...parts] = text.split(/\s+/)
  return /^[a-z]+$/.test(dist) && parts.every((part) => part.includes('='))
    ? readDistribution(input, { dist, parts }, scope)
    : readOne(input, text, scope)
}

function readOne({ unit }: NumberInput, text: string, scope: CellScope): ReadCell {
  const { baselineDate, isSemicolon } = scope
  if (unit === 'week' && isCivilDate(text)) return { value: weeksBetween(baselineDate, text) }
  if (unit === 'week')
    return { fault: `“${text.slice(0, 80)}” is not a day; give it as YYYY-MM-DD` }
  const reading = readNumber(text, { unit }, isSemicolon ? COMMA : DOT)
  if (reading.kind === 'read') return { value: reading.value }
  if (reading.kind === 'unclear') {
    return {
      fault: `“${text}” can mean ${reading.values.join(' or ')}; write it without a mark between thousands, or with a digit more`,
    }
  }
  return { fault: `“${text.slice(0, 80)}” is not a number; give it in ${unit}` }
}

/** Read `triangular min=0.2 mode=0.35 max=1`. */
function readDistribution(
  input: NumberInput,
  { dist, parts }: { readonly dist: string; readonly parts: readonly string[] },
  scope: CellScope,
): ReadCell {
  const named = parts.map((part) => {
    const [name = '', text = ''] = part.split('=')
    // A spread of days is a number of weeks, not a day.
    const own = name === 'sd' && input.unit === 'week' ? { ...input, unit: 'weeks' } : input
    return { name, read: readOne(own, text, scope) }
  })
  const fault = named.map(({ read }) => ('fault' in read ? read.fault : undefined)).find(Boolean)
  if (fault !== undefined) return { fault }
  const numbers = Object.fromEntries(
    named.flatMap(({ name, read }) =>
      'value' in read && typeof read.value === 'number' ? [[name, read.value]] : [],
    ),
  )
  return toDistribution(dist, numbers)
}

function toDistribution(dist: string, numbers: Readonly<Record<string, number>>): ReadCell {
  const read = distribution.safeParse({ dist, ...numbers })
  return read.success ? { value: read.data } : { fault: DISTRIBUTION_HINT }
}

const DISTRIBUTION_HINT =
  'give a distribution as “triangular min=0.2 mode=0.35 max=1”, “uniform min=… max=…”, “lognormal median=… p90=…” or “normal mean=… sd=…”'
