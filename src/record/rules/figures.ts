import { type Edition } from '@/record/edition'
import { type RecordFault } from './record-fault'
import { findFigures, type Found } from './walk'

type Wrong = { readonly message: string; readonly remedy: string }

function faultsOf(
  value: unknown,
  find: (figure: Found['figure']) => Wrong | undefined,
): readonly RecordFault[] {
  return findFigures(value).flatMap(({ path, figure }) => {
    const wrong = find(figure)
    return wrong === undefined ? [] : [{ path, ...wrong }]
  })
}

/** Find values that are derived or estimated and do not say how. */
export function unexplained(value: unknown): readonly RecordFault[] {
  return faultsOf(value, ({ evidence, note }) =>
    evidence === 'reported' || note
      ? undefined
      : {
          message: `is ${evidence} and does not say how`,
          remedy: 'Say in the note how the value was derived or estimated.',
        },
  )
}

/** Find values outside their own range, and ranges that are upside down. */
export function outOfRange(value: unknown): readonly RecordFault[] {
  return faultsOf(value, ({ value: number, range }) => {
    if (range === undefined || typeof number !== 'number') return undefined
    const { low, high } = range
    if (low <= number && number <= high && low < high) return undefined
    return {
      message: `is ${number}, with a range from ${low} to ${high}`,
      remedy: 'Give a range whose low end is below its high end, with the value between them.',
    }
  })
}

/** Find values that are no finite number. */
export function endlessNumbers(value: unknown): readonly RecordFault[] {
  return faultsOf(value, ({ value: number }) =>
    typeof number === 'number' && !Number.isFinite(number)
      ? { message: `is ${number}`, remedy: 'Give a finite number, or null where it is not known.' }
      : undefined,
  )
}

const PERIODS = [
  /^\d{4}(-\d{4})?$/,
  /^\d{4}-(0[1-9]|1[0-2])( to \d{4}-(0[1-9]|1[0-2]))?$/,
  /^\d{4}-\d{2}-\d{2}( to \d{4}-\d{2}-\d{2}| onward)?$/,
]

/** Report whether a period is a year, a month, a day or a span of them. */
export function isPeriod(period: string): boolean {
  return PERIODS.some((form) => form.test(period))
}

/** Find periods that are none of year, month, day or a span of them. */
export function unreadablePeriods(value: unknown): readonly RecordFault[] {
  return faultsOf(value, ({ period }) =>
    isPeriod(period)
      ? undefined
      : {
          message: `has the period “${period}”`,
          remedy: 'Write a year, a month as YYYY-MM, a day as YYYY-MM-DD, or a span of them.',
        },
  )
}

/** Find numbers that the model rests on, that are estimated and state no range. */
export function estimatesWithoutRange({
  parameters,
  elements,
  regions,
}: Pick<Edition, 'parameters' | 'elements' | 'regions'>): readonly RecordFault[] {
  return faultsOf({ parameters, elements, regions }, ({ evidence, value, range }) =>
    evidence === 'estimated' && typeof value === 'number' && range === undefined
      ? {
          message: 'is an estimate that the model rests on, without a range',
          remedy: 'State the bounds between which the value is thought to lie.',
        }
      : undefined,
  )
}

/** Find rows whose label names another period than their figure. */
export function mislabelledPeriods({
  imports,
  exports,
  production,
  prices,
}: Pick<Edition, 'imports' | 'exports' | 'production' | 'prices'>): readonly RecordFault[] {
  const rows = [
    ...imports.annual.flatMap(({ year, partner, mass, value }) => [
      { path: `imports.annual.${partner} ${year}.mass`, label: `${year}`, figure: mass },
      { path: `imports.annual.${partner} ${year}.value`, label: `${year}`, figure: value },
    ]),
    ...[...imports.monthly, ...exports.monthly].map(({ month, series, mass }) => ({
      path: `monthly.${series} ${month}`,
      label: month,
      figure: mass,
    })),
    ...production.map(({ country, year, output }) => ({
      path: `production.${country} ${year}`,
      label: `${year}`,
      figure: output,
    })),
    ...prices.annual.map(({ elementId, year, price }) => ({
      path: `prices.annual.${elementId} ${year}`,
      label: `${year}`,
      figure: price,
    })),
    ...prices.points.map(({ elementId, day, price }) => ({
      path: `prices.points.${elementId} ${day}`,
      label: day,
      figure: price,
    })),
  ]
  return rows
    .filter(({ label, figure }) => label !== figure.period)
    .map(({ path, label, figure }) => ({
      path,
      message: `stands under ${label}, and its figure holds for ${figure.period}`,
      remedy: 'Give the period of the figure.',
    }))
}
