import { PROOF_LABELS } from '@/domain/page/proof'
import { splitNumber } from '@/parts/lines/number-text'
import { toText, type RawRow, type RawSheet, type RawTable } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { matchTitle } from './title-words'

/** Rows within which the titles are looked for; what stands above them is passed over. */
const SEARCHED = 30

/** Tell the titles of a sheet from its rows; `choice` is their line, or null for none. */
export function findTitles(sheet: RawSheet, choice: number | null | undefined): RawTable {
  const rows = sheet.rows.filter((row) => !isProof(row))
  const titleRow = findRow(rows, choice)
  const body = titleRow === undefined ? rows : rows.filter(({ line }) => line > titleRow.line)
  if (body.length === 0)
    throw new ReadError(
      'The list has no rows below its titles.',
      'Bring in a list with one row for each part.',
    )
  const above = rows.length - body.length - (titleRow === undefined ? 0 : 1)
  return {
    ...sheet,
    rows: body,
    titles: toTitles(titleRow, body),
    titleLine: titleRow?.line ?? null,
    notes: [...sheet.notes, ...toNotes(above, sheet.rows.length - rows.length)],
  }
}

function findRow(rows: readonly RawRow[], choice: number | null | undefined): RawRow | undefined {
  if (choice === null) return undefined
  if (choice !== undefined) return rows.find(({ line }) => line === choice)
  const scored = rows.slice(0, SEARCHED).map((row) => ({ row, fields: countFields(row) }))
  const best = scored.reduce<{ row?: RawRow; fields: number }>(
    (a, b) => (b.fields > a.fields ? b : a),
    { fields: 1 },
  )
  return best.row ?? findByKind(rows)
}

/** Return how many different fields the cells of a row name well. */
function countFields({ cells }: RawRow): number {
  const fields = cells.flatMap((cell) => {
    const [best] = typeof cell === 'string' && cell.length < 80 ? matchTitle(cell) : []
    return best !== undefined && best.score >= 0.5 ? [best.field] : []
  })
  return new Set(fields).size
}

/** Titles in words unknown: a first row of texts alone above rows with numbers. */
function findByKind(rows: readonly RawRow[]): RawRow | undefined {
  const [first, ...others] = rows
  if (first === undefined || first.cells.some(isNumber)) return undefined
  return others.slice(0, SEARCHED).some(({ cells }) => cells.some(isNumber)) ? first : undefined
}

function isNumber(cell: RawRow['cells'][number]): boolean {
  return typeof cell !== 'string' || splitNumber(cell) !== undefined
}

/** Return a title for each column that holds anything, none twice; an empty one is called by its letter. */
function toTitles(titleRow: RawRow | undefined, rows: readonly RawRow[]): readonly string[] {
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    titleRow?.cells.length ?? 0,
  )
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, column) => {
    const text = toText(titleRow?.cells[column]).replaceAll(/\s+/g, ' ').trim()
    const title = toFree(text === '' ? `Column ${toLetters(column)}` : text, taken)
    taken.add(title)
    return title
  })
}

function toFree(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title)) return title
  let count = 2
  while (taken.has(`${title} (${count})`)) count += 1
  return `${title} (${count})`
}

/** Return what a spreadsheet calls a column, from 0: A, B, …, Z, AA. */
function toLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : `${toLetters(Math.floor(column / 26) - 1)}${last}`
}

const PROOF: ReadonlySet<string> = new Set(PROOF_LABELS)

function isProof({ cells: [first] }: RawRow): boolean {
  return typeof first === 'string' && PROOF.has(first.trim())
}

function toNotes(above: number, proof: number): readonly string[] {
  return [
    ...(above > 0
      ? [`${above} ${above === 1 ? 'row' : 'rows'} above the titles were passed over.`]
      : []),
    ...(proof > 0
      ? [`${proof} lines that say what the list was exported with were passed over.`]
      : []),
  ]
}
