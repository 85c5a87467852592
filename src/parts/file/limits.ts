import { ReadError } from './read-error'

/** Most that a list may have; generous for any list of parts, and small enough for a page to hold. */
export const LIMITS = {
  bytes: 100_000_000,
  rows: 250_000,
  columns: 500,
  /** Characters; also what a spreadsheet's cell can hold. */
  cell: 32_767,
  sheets: 250,
  /** Bytes of one part of a workbook once unpacked. */
  unpacked: 500_000_000,
  /** Unpacked over packed; workbooks of real lists stay below 40. */
  zipRatio: 250,
} as const

/** Most bad rows that are handed on; all of them are counted. */
export const MAX_BAD_ROWS = 2000

const SUBJECTS: Readonly<Record<keyof typeof LIMITS, { what: string; remedy: string }>> = {
  bytes: {
    what: 'bytes',
    remedy: 'Save the list alone, without pictures and other sheets, or split it.',
  },
  rows: { what: 'rows', remedy: 'Split the list and import the halves one after the other.' },
  columns: { what: 'columns', remedy: 'Delete the columns that say nothing of parts.' },
  cell: {
    what: 'characters in one cell',
    remedy: 'Shorten that cell, or look for a quotation mark that is never closed.',
  },
  sheets: { what: 'sheets', remedy: 'Save the sheet with the list as a workbook of its own.' },
  unpacked: { what: 'unpacked bytes', remedy: 'Save the list as CSV, or split it.' },
  zipRatio: {
    what: 'times its packed size',
    remedy: 'Open it in a spreadsheet and save it again, or save it as CSV.',
  },
}

/** Throw when `value` exceeds a limit, saying where, what the limit is and how to mend it. */
export function checkLimit(limit: keyof typeof LIMITS, value: number, where: string): void {
  if (value <= LIMITS[limit]) return
  const { what, remedy } = SUBJECTS[limit]
  throw new ReadError(
    `${where} has ${write(value)} ${what}; at most ${write(LIMITS[limit])} are read.`,
    remedy,
  )
}

function write(value: number): string {
  return Math.round(value).toLocaleString('en')
}
