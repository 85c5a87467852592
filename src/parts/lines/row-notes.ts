import { type ColumnPlan } from '@/parts/columns/column-plan'
import { toText, type RawCell, type RawRow } from '@/parts/file/raw-table'
import { type ReadLine } from './read-line'

/** What is noticed of rows while they are read, none of which keeps a row from being read. */
export type RowNotes = {
  readonly add: (row: RawRow, read: ReadLine, plan: ColumnPlan) => void
  readonly toNotes: () => readonly string[]
}

/** Rows of one kind: how many, and where the first few stand. */
type Noted = { count: number; readonly lines: number[]; example: string }

/** Begin to note what is odd about rows. */
export function createRowNotes(): RowNotes {
  const rounded = start()
  const days = start()
  const long = start()
  const trimmed = start()
  const others = start()
  return {
    add: (row, read, plan) => {
      const cell = row.cells[plan.places.part ?? -1]
      const text = toText(cell)
      if (MAY_BE_ODD.test(text) || typeof cell === 'object') {
        if (isRounded(text)) note(rounded, row, text)
        if (isDay(cell, text)) note(days, row, text)
      }
      if (isTooLong(cell)) note(long, row, text)
      for (const number of read.trimmed) note(trimmed, row, number)
      if (read.isNoRareEarth) note(others, row, text)
    },
    toNotes: () => [
      ...say(
        rounded,
        (where, text) =>
          `Part numbers such as “${text}” (${where}) look like numbers that a spreadsheet has rounded: different parts may share one now.`,
      ),
      ...say(
        days,
        (where, text) =>
          `The part number “${text}” (${where}) is a date: a spreadsheet may have turned a part number into it.`,
      ),
      ...say(
        long,
        (where, text) =>
          `The part number “${text}” (${where}) has more digits than a spreadsheet keeps: its last digits may be lost.`,
      ),
      ...say(
        trimmed,
        (where, text) =>
          `“${text}” (${where}) was read as the number in it, without the sign beside it.`,
      ),
      ...say(
        others,
        (where) => `Rows of materials that are not rare earths were left out: ${where}.`,
      ),
    ],
  }
}

function start(): Noted {
  return { count: 0, lines: [], example: '' }
}

/** Lines that a note names. */
const MAX_LINES = 5

function note(noted: Noted, { line }: RawRow, text: string): void {
  noted.count += 1
  if (noted.example === '') noted.example = text
  if (noted.lines.length < MAX_LINES) noted.lines.push(line)
}

function say(
  { count, lines, example }: Noted,
  write: (where: string, example: string) => string,
): readonly string[] {
  if (count === 0) return []
  const more = count > lines.length ? ` and ${count - lines.length} more` : ''
  return [write(`line ${lines.join(', ')}${more}`, example)]
}

/** How a rounded number or a day begins; most part numbers begin otherwise, and this is quick. */
const MAY_BE_ODD = /^(?:\d{1,4}[-.,/ E]|[A-Za-zä]{3,}[-. ]\d)/

function isRounded(text: string): boolean {
  return /^\d([.,]\d+)?E\+?\d+$/i.test(text)
}

const MONTHS = 'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez'
const DAY = new RegExp(
  `^(?:\\d{1,2}[-. ](?:${MONTHS})[a-z]*\\.?(?:[-. ]\\d{2,4})?|(?:${MONTHS})[a-z]*\\.?[-. ]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}(?:[ T].*)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})$`,
  'i',
)

function isDay(cell: RawCell | undefined, text: string): boolean {
  return (typeof cell === 'object' && cell.kind === 'day') || (text.length < 24 && DAY.test(text))
}

/** A workbook keeps 15 digits of a number. */
function isTooLong(cell: RawCell | undefined): boolean {
  return typeof cell === 'number' && Math.abs(cell) >= 1e15
}
