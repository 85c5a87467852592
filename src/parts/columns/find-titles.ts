import { PROOF_LABELS } from '@/domain/page/proof'
import { splitNumber } from '@/parts/lines/number-text'
import {
  toText,
  type RawCell,
  type RawRow,
  type RawSheet,
  type RawTable,
} from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { toCurrency } from './currencies'
import { readTitleNotes } from './title-notes'
import { isEastern } from './measure-scanner'
import { matchTitle } from './title-words'

/** Rows within which the titles are looked for; what stands above them is passed over. */
const SEARCHED = 200

/** Rows below a row that must bear out that data begin there. */
const BODY_SAMPLE = 6

/** Tell the titles of a sheet from its rows; `choice` is their line, or null for none. */
export function findTitles(sheet: RawSheet, choice: number | null | undefined): RawTable {
  const rows = sheet.rows.filter((row) => !isProof(row))
  const at = findRow(rows, choice)
  const titleRow = at === undefined ? undefined : rows[at]
  const { body, titleNotes, remarks, notes } = readTitleNotes(rows, at)
  if (body.length === 0)
    throw new ReadError(
      'The list has no rows below its titles.',
      'Import a list with one row for each part.',
    )
  return {
    ...sheet,
    rows: body,
    titles: toTitles(titleRow, body),
    titleLine: titleRow?.line ?? null,
    titleNotes,
    remarks,
    notes: [
      ...sheet.notes,
      ...notes,
      ...toTwinNotes(titleRow),
      ...toProofNotes(sheet.rows.length - rows.length),
      ...toHiddenNotes(sheet),
    ],
  }
}

function findRow(rows: readonly RawRow[], choice: number | null | undefined): number | undefined {
  if (choice === null) return undefined
  if (choice !== undefined) {
    const at = rows.findIndex(({ line }) => line === choice)
    if (at !== -1) return at
    throw new ReadError(
      `Line ${choice} is empty, so it cannot hold the titles.`,
      'Choose the line in which the columns are named.',
    )
  }
  const above = findAboveData(rows)
  const scored = rows
    .slice(0, SEARCHED)
    .map((row, at) => ({ at, score: scoreTitles(row) + (at === above ? 1 : 0) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { at: -1, score: 1.4 })
  return best.at === -1 ? above : best.at
}

/** Return how well the cells of a row name fields; a row with a number is no row of titles. */
function scoreTitles({ cells }: RawRow): number {
  if (cells.some(isNumber)) return 0
  const best = new Map<string, number>()
  for (const cell of cells) {
    const [match] = typeof cell === 'string' && cell.length < 80 ? matchTitle(cell) : []
    if (match === undefined || match.score < 0.5) continue
    best.set(match.field, Math.max(match.score, best.get(match.field) ?? 0))
  }
  return [...best.values()].reduce((sum, score) => sum + score, 0)
}

/** Return the last row of texts alone above the first row with numbers in a column that goes on so. */
function findAboveData(rows: readonly RawRow[]): number | undefined {
  const first = rows.slice(0, SEARCHED).findIndex((row, at) => beginsData(rows, row, at))
  for (let at = first - 1; at >= 0; at -= 1) {
    const filled = rows[at]?.cells.filter((cell) => toText(cell).trim() !== '') ?? []
    const width = rows[first]?.cells.length ?? 0
    if (filled.length >= Math.max(2, width / 2) && !filled.some(isNumber)) return at
  }
  return undefined
}

function beginsData(rows: readonly RawRow[], { cells }: RawRow, at: number): boolean {
  const next = rows.slice(at + 1, at + BODY_SAMPLE)
  return cells.some(
    (cell, column) =>
      isNumber(cell) &&
      next.filter((row) => isNumber(row.cells[column] ?? '')).length >= next.length / 2,
  )
}

/** Years stand in titles too, and numbers behind words: “Usage (last 12 months)”. */
function isNumber(cell: RawCell): boolean {
  if (typeof cell === 'string') {
    const parts = splitNumber(cell)
    if (parts === undefined || /^\s*(19|20)\d\d\s*$/.test(cell)) return false
    const isAlone = parts.prefix === '' || toCurrency(parts.prefix) !== undefined
    return isAlone && parts.suffix.length < 12 && !isDatedTitle(cell, parts.suffix)
  }
  return typeof cell !== 'number' || cell < 1900 || cell > 2099 || !Number.isInteger(cell)
}

/** Titles of the east may begin with a number: 3月使用量, 30天用量, 1kgあたりコスト. */
function isDatedTitle(cell: string, suffix: string): boolean {
  return isEastern(suffix) && (matchTitle(cell)[0]?.score ?? 0) >= 0.2
}

/** Return a title for each column that holds anything, none twice; an empty one is called by its letter. */
function toTitles(titleRow: RawRow | undefined, rows: readonly RawRow[]): readonly string[] {
  const most = titleRow?.count ?? Infinity
  const width = rows.reduce(
    (widest, { cells }) => Math.max(widest, Math.min(cells.length, most)),
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

/** Say which titles stand over more than one column, because only one of them is read. */
function toTwinNotes(titleRow: RawRow | undefined): readonly string[] {
  const titles = titleRow?.cells.map((cell) => toText(cell).replaceAll(/\s+/g, ' ').trim()) ?? []
  const twins = new Set(titles.filter((title, at) => title !== '' && titles.indexOf(title) < at))
  return [...twins].map(
    (title) =>
      `More than one column is titled “${title}”; the first is taken where none is chosen.`,
  )
}

const PROOF: ReadonlySet<string> = new Set(PROOF_LABELS)

function isProof({ cells: [first] }: RawRow): boolean {
  return typeof first === 'string' && PROOF.has(first.trim())
}

function toProofNotes(proof: number): readonly string[] {
  return proof === 0
    ? []
    : [`${proof} lines that say what the list was exported with were skipped.`]
}

function toHiddenNotes({ hiddenLines, hiddenColumns }: RawSheet): readonly string[] {
  const shown = hiddenLines.slice(0, 10).join(', ')
  return [
    ...(hiddenLines.length === 0
      ? []
      : [
          `${hiddenLines.length} ${hiddenLines.length === 1 ? 'row is' : 'rows are'} hidden or filtered out in the workbook and are read too: line ${shown}${hiddenLines.length > 10 ? ' and others' : ''}.`,
        ]),
    ...(hiddenColumns.length === 0
      ? []
      : [
          `Hidden columns of the workbook are read too: ${hiddenColumns.slice(0, 20).map(toLetters).join(', ')}.`,
        ]),
  ]
}
