/** A cell of a plain table; undefined and numbers that are not finite are left empty. */
export type CsvCell = string | number | undefined

const NEEDS_QUOTES = /[",\r\n]/

/**
 * Write rows as CSV for calculation (RFC 4180): the dot marks decimals, a number has at most twelve digits.
 *
 * Texts are written as they are; guard them against being run as formulas before.
 */
export function writePlainCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((cells) => cells.map(toCsvText).join(',')).join('\r\n')}\r\n`
}

/** Return a number without what the arithmetic of binary fractions leaves behind: 15050, not 15049.999999999998. */
export function toPlainNumber(value: number): number {
  return Number(value.toPrecision(12))
}

function toCsvText(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(toPlainNumber(cell)) : ''
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
