import { type PartsSource } from '@/parts/thread/parts-reader'
import { openTable } from './open-table'
import { toText } from './raw-table'
import { ReadError } from './read-error'

/** Rows of a file as texts, each at the place that a spreadsheet counts it at: empty rows are kept. */
export type PlainRows = {
  readonly rows: readonly (readonly string[])[]
  /** Whether semicolons part the cells, as they do where the comma marks decimals. */
  readonly isSemicolon: boolean
}

/** Open a table (CSV, TSV, XLSX) without looking for titles in it; throws a `ReadError` where it cannot be read. */
export async function openPlainRows(source: PartsSource): Promise<PlainRows> {
  const request = { source, choices: { titleLine: null } }
  const opened = await openTable(request, { checkpoint: () => Promise.resolve() })
  if (opened.kind === 'sheets') {
    throw new ReadError(
      `The file has several sheets: ${opened.sheets.join(', ')}.`,
      'Save the sheet with the table by itself.',
    )
  }
  const { table } = opened
  const last = table.rows.at(-1)?.line ?? 0
  const byLine = new Map(table.rows.map(({ line, cells }) => [line, cells.map(toText)]))
  return {
    rows: Array.from({ length: last }, (_, index) => byLine.get(index + 1) ?? []),
    isSemicolon: table.isSemicolon,
  }
}
