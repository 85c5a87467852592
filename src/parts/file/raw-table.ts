/** A cell as it was read: text, a number of a workbook, or one that the workbook shows in per cent. */
export type RawCell = string | number | { readonly fraction: number }

/** A row as it was read, with its line, from 1, as an editor or a spreadsheet counts it. */
export type RawRow = { readonly line: number; readonly cells: readonly RawCell[] }

/** All rows of a text or a sheet, and how they were read. */
export type RawSheet = {
  readonly rows: readonly RawRow[]
  /** What was detected, in words. */
  readonly format: string
  readonly origin: string
  readonly notes: readonly string[]
  /** Whether a semicolon stands between cells, as it does where the comma marks decimals. */
  readonly isSemicolon: boolean
}

/** A sheet with its titles told from its rows. */
export type RawTable = RawSheet & {
  readonly titles: readonly string[]
  readonly titleLine: number | null
}

/** Return a cell as its reader would type it. */
export function toText(cell: RawCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return `${Number((cell.fraction * 100).toPrecision(12))}%`
  return String(cell)
}
