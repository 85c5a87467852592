import { type BuyerLine, type LeftOut, type Rates } from '@/domain/parts/buyer-list'
import {
  type Answers,
  type ColumnMapping,
  type Mend,
  type Question,
} from '@/domain/parts/column-mapping'
import { type Bounds } from '@/domain/parts/bounds'
import { type Material } from '@/domain/parts/material'
import { type ReadAs, type ReadChoices } from '@/parts/file/read-choices'

/** Reads parts lists on a thread of its own; nothing here ever rejects. */
export type PartsReader = {
  /** Read a file or a pasted text into a table that `check` works on; only the latest table is kept. */
  readonly open: (request: OpenRequest, watch?: Watch) => Promise<Opened>
  /** Read the lines of the opened table under a mapping, answers and mended cells. */
  readonly check: (request: CheckRequest, watch?: Watch) => Promise<Checked>
  /** Stop the thread; what is under way is answered `cancelled`. */
  readonly close: () => void
}

/** How work under way is followed and called off. */
export type Watch = {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** How far work has come. */
export type Progress = {
  readonly phase: 'unpacking' | 'reading' | 'checking'
  /** 0 to 1. */
  readonly share: number
}

/** Where a list comes from. */
export type PartsSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'pasted'; readonly text: string }

/** A list to be opened; choices overrule what would be detected. */
export type OpenRequest = { readonly source: PartsSource; readonly choices?: ReadChoices }

/** Why a list is not read, and how to mend it: two whole sentences. */
export type Refusal = { readonly message: string; readonly remedy: string }

/** What became of opening a list. */
export type Opened =
  | { readonly kind: 'opened'; readonly table: TablePreview }
  /** The workbook has several sheets: open it again with one of them chosen. */
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }

/** An opened table as the page shows it before its columns are settled. */
export type TablePreview = {
  readonly tableId: number
  /** File, and sheet of it; empty when it was pasted. */
  readonly origin: string
  /** What was detected, in words: `UTF-8, separated by semicolons`. */
  readonly format: string
  /** What was detected or chosen, where there is a choice. */
  readonly readAs: ReadAs
  /** Titles of the columns; never two the same. */
  readonly titles: readonly string[]
  /** Line of the titles, from 1; null when the list has none and columns are called A, B, C. */
  readonly titleLine: number | null
  readonly rowCount: number
  /** The first rows, as text. */
  readonly rows: readonly PreviewRow[]
  /** What was passed over or read otherwise than it stands, in whole sentences. */
  readonly notes: readonly string[]
  /** What the columns seem to hold. */
  readonly mapping: ColumnMapping
  /** Key under which a mapping of this table is remembered. */
  readonly headerKey: string
}

/** A row as text; its line counts from 1 as an editor or a spreadsheet does. */
export type PreviewRow = { readonly line: number; readonly cells: readonly string[] }

/** A cell that the reader typed anew. */
export type CellEdit = { readonly line: number; readonly column: string; readonly text: string }

/** What is known of materials, for matching what a list calls them. */
export type MaterialWords = Pick<Material, 'id' | 'name' | 'aliases'>

/** A table to be read line by line. */
export type CheckRequest = {
  readonly tableId: number
  readonly mapping: ColumnMapping
  readonly answers: Answers
  readonly edits: readonly CellEdit[]
  /** Lines that the reader chose to leave out. */
  readonly leftOutLines: readonly number[]
  readonly materials: readonly MaterialWords[]
  /** Texts that take the place of what cells say, wherever they say it. */
  readonly mends?: readonly Mend[] | undefined
  /** Ids of the elements that contents may name. */
  readonly elementIds: readonly string[]
  /** Answers to the same questions about earlier lists, which are shown and never taken for granted. */
  readonly remembered?: Answers | undefined
  /** What amounts are measured against; nothing is checked without. */
  readonly bounds?: Bounds | undefined
}

/** What became of reading the lines. */
export type Checked<Result = ReadList> =
  | { readonly kind: 'checked'; readonly result: Result }
  /** Nothing can be read before these are answered. */
  | { readonly kind: 'asking'; readonly questions: readonly Question[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }

/** The lines of a list: those that can be taken over, and those that cannot yet. */
export type CheckResult = ListReport & {
  readonly lines: readonly BuyerLine[]
  /** Where each of `lines` stands in the list, from 1. */
  readonly lineNumbers: readonly number[]
}

/** A list that was read; its first lines are there at once, all of them a little later. */
export type ReadList = ListReport &
  ReadStart & {
    /** All lines that can be taken over; undefined when the thread that reads them has stopped. */
    readonly lines: Promise<readonly BuyerLine[] | undefined>
  }

/** How many lines can be taken over, and the first of them with where they stand in the list, from 1. */
export type ReadStart = {
  readonly lineCount: number
  readonly firstLines: readonly { readonly line: BuyerLine; readonly number: number }[]
}

/** What is told of a list besides its lines. */
export type ListReport = {
  /** What was noticed on the way, in whole sentences: rows that stand twice, part numbers that are days. */
  readonly notes: readonly string[]
  readonly badRows: readonly BadRow[]
  /** How many bad rows there are; `badRows` holds at most `MAX_BAD_ROWS`. */
  readonly badRowCount: number
  /** Lines of all bad rows. */
  readonly badLines: readonly number[]
  /** What is wrong with more than one row in the same way, the most frequent first. */
  readonly badGroups: readonly BadGroup[]
  /** Rows that were left out knowingly, each with its reason. */
  readonly leftOut: Pick<LeftOut, 'rows' | 'count'>
  /** Questions that may stay open. */
  readonly questions: readonly Question[]
  readonly rates: Rates
  /** What was assumed to read the list, in whole sentences. */
  readonly assumptions: readonly string[]
  /** How each column was read, in whole sentences, with the evidence. */
  readonly readings: readonly string[]
}

/** A row that cannot be read, with everything that is wrong with it. */
export type BadRow = {
  readonly line: number
  /** Its cells as text, in the order of the titles. */
  readonly cells: readonly string[]
  readonly faults: readonly RowFault[]
}

/** The same text in the same column, wrong in the same way in several rows: one text mends them all. */
export type BadGroup = RowFault & {
  readonly count: number
  /** The first few of its lines. */
  readonly lines: readonly number[]
}

/** One thing that is wrong with a row. */
export type RowFault = {
  /** Title of the column. */
  readonly column: string
  /** The cell as it stands. */
  readonly text: string
  /** What is wrong and how to mend it, each a whole sentence. */
  readonly message: string
  readonly remedy: string
}
