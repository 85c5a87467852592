import { findFigures } from './walk'

/** Return where a value is derived or estimated and does not say how. */
export function unexplained(value: unknown): readonly string[] {
  return findFigures(value)
    .filter(({ figure }) => figure.evidence !== 'reported' && !figure.note)
    .map(({ path }) => path)
}

/** Return where a value lies outside its own range, or the range is upside down. */
export function outOfRange(value: unknown): readonly string[] {
  return findFigures(value)
    .filter(({ figure }) => {
      if (!figure.range || typeof figure.value !== 'number') return false
      const { low, high } = figure.range
      return !(low <= figure.value && figure.value <= high && low < high)
    })
    .map(({ path }) => path)
}

const YEAR_OR_SPAN = /^\d{4}(-\d{4})?$/
const MONTH_OR_SPAN = /^\d{4}-(0[1-9]|1[0-2])( to \d{4}-(0[1-9]|1[0-2]))?$/
const DAY_OR_SPAN = /^\d{4}-\d{2}-\d{2}( to \d{4}-\d{2}-\d{2}| onward)?$/

/** Return where a period is none of year, month, day or a span of them. */
export function unreadablePeriods(value: unknown): readonly string[] {
  return findFigures(value)
    .filter(({ figure: { period } }) =>
      [YEAR_OR_SPAN, MONTH_OR_SPAN, DAY_OR_SPAN].every((form) => !form.test(period)),
    )
    .map(({ path, figure }) => `${path}: ${figure.period}`)
}
