/** Version of what is written now: entries of the browser's database, and files of all that is kept. */
export const PARTS_VERSION = 2

/**
 * Return a kept list of an earlier version in the shape of the present one; anything else as it is.
 *
 * Version 1 knew no day of counting, nothing of rows that were left out, and no earlier reading; what it kept is read as
 * it is. Version 0 kept money in US dollars only, told nothing of what was withheld, and knew no rates.
 */
export function migrateList(kept: unknown, version: number): unknown {
  if (version !== 0 || !isRecord(kept)) return kept
  const { lines, ...rest } = kept
  return {
    origin: '',
    isSample: false,
    rates: {},
    assumptions: [],
    ...rest,
    lines: Array.isArray(lines) ? lines.map(migrateLine) : lines,
  }
}

/** Return kept settings of an earlier version in the shape of the present one; version 0 watched nothing. */
export function migrateSettings(kept: unknown, version: number): unknown {
  if (version !== 0 || !isRecord(kept)) return kept
  return { thresholds: [], lastVisit: null, ...kept }
}

function migrateLine(line: unknown): unknown {
  if (!isRecord(line)) return line
  const { spendUsdPerYear, revenueUsdPerYear, ...rest } = line
  return {
    ...rest,
    spendPerYear: spendUsdPerYear,
    revenuePerYear: revenueUsdPerYear,
    currency: 'USD',
    withheld: [],
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
