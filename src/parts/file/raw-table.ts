/** A number of a workbook with what its format shows beside it. */
export type ShownNumber = {
  readonly kind: 'shown'
  /** The number as it is shown: in thousands where the format cuts thousands off. */
  readonly value: number
  /** Word or sign beside the number, such as a currency or a unit; empty for none. */
  readonly word: string
  /** The cell as it is shown. */
  readonly text: string
  /** What the workbook holds for a shown 1, where its format cuts thousands off. */
  readonly divisor?: number
}

/** A cell that holds no value that could be used, and why: two whole sentences. */
export type FlawedCell = {
  readonly kind: 'flaw'
  readonly text: string
  readonly message: string
  readonly remedy: string
}

/** A cell as it was read: text, a number, or what a workbook makes of a number. */
export type RawCell =
  | string
  | number
  | ShownNumber
  | FlawedCell
  /** A share of 1 that is shown in per cent. */
  | { readonly kind: 'percent'; readonly fraction: number }
  | { readonly kind: 'day'; readonly day: string }

/** A row as it was read, with its line, from 1, as an editor or a spreadsheet counts it. */
export type RawRow = {
  readonly line: number
  /** Without empty cells at the end. */
  readonly cells: readonly RawCell[]
  /** How many cells a text cuts the row into, empty ones at the end included; undefined in a workbook. */
  readonly count?: number
}

/** All rows of a text or a sheet, and how they were read. */
export type RawSheet = {
  readonly rows: readonly RawRow[]
  /** What was detected, in words. */
  readonly format: string
  readonly origin: string
  readonly notes: readonly string[]
  /** Whether a semicolon stands between cells, as it does where the comma marks decimals. */
  readonly isSemicolon: boolean
  /** Lines that the workbook hides. */
  readonly hiddenLines: readonly number[]
  /** Columns that the workbook hides, from 0. */
  readonly hiddenColumns: readonly number[]
}

/** A sheet with its titles told from its rows. */
export type RawTable = RawSheet & {
  readonly titles: readonly string[]
  readonly titleLine: number | null
  /** What lines above and below the titles say of each column, such as its unit; empty for nothing. */
  readonly titleNotes: readonly string[]
  /** What lines above the titles say of all numbers: “all amounts in 1000 EUR”. */
  readonly remarks: readonly string[]
}

/** What a text or a sheet says of its columns and lines unless it says more. */
export const PLAIN_SHEET = {
  notes: [],
  isSemicolon: false,
  hiddenLines: [],
  hiddenColumns: [],
} as const satisfies Partial<RawSheet>

/** Return a cell as its reader would type it. */
export function toText(cell: RawCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  switch (cell.kind) {
    case 'percent':
      return `${Number((cell.fraction * 100).toPrecision(12))}%`
    case 'day':
      return cell.day
    case 'shown':
    case 'flaw':
      return cell.text
  }
}
