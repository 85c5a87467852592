import { openTable } from '@/parts/file/open-table'
import { decodeText } from '@/parts/file/decode-text'
import { ReadError } from '@/parts/file/read-error'
import { toText, type RawRow } from '@/parts/file/raw-table'

/** A row of an official file: its cells by title, and where it stands. */
export type OfficialRow = {
  readonly where: string
  /** The cell under a title, without blanks around it; empty where the row or the file has none. */
  readonly cell: (title: string) => string
}

/** The rows of an official file under the titles that it has. */
export type OfficialFile = {
  /** Titles in lower case, without blanks, hyphens and underscores. */
  readonly titles: ReadonlySet<string>
  /** Titles as printed. */
  readonly printed: readonly string[]
  readonly rows: readonly OfficialRow[]
}

/** A file that was read, or why it cannot be. */
export type ReadFile =
  | { readonly kind: 'read'; readonly file: OfficialFile }
  | { readonly kind: 'refused'; readonly message: string }

/** Told how far a file is read, and letting other messages in meanwhile. */
export type ReadTask = Parameters<typeof openTable>[1]

type Chosen = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly task?: ReadTask
}

const UNWATCHED: ReadTask = { checkpoint: () => Promise.resolve() }

/** Lines within which the titles are looked for. */
const SEARCHED = 40

/** Return a title as it is compared: lower case, without blanks and signs. */
export function toTitleKey(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')
}

/** Read an official file: JSON, or a table in any format and encoding that lists of parts come in. */
export async function readOfficialFile(
  { name, bytes, task = UNWATCHED }: Chosen,
  isTitle: (key: string) => boolean,
): Promise<ReadFile> {
  const start = decodeText(bytes.subarray(0, 4096)).text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return readJson(decodeText(bytes).text)
  try {
    return await readTable({ name, bytes, task }, isTitle)
  } catch (error) {
    if (error instanceof ReadError) {
      return { kind: 'refused', message: `${error.message} ${error.remedy}` }
    }
    throw error
  }
}

function readJson(text: string): ReadFile {
  const value = parse(text)
  if (value === undefined) return { kind: 'refused', message: 'The file is not whole JSON.' }
  const found = findRows(value)
  if (found.length === 0) {
    return { kind: 'refused', message: 'The file holds no list of rows.' }
  }
  const printed = [...new Set(found.flatMap((row) => Object.keys(row)))]
  const rows = found.map((row, index): OfficialRow => {
    const cells = new Map(
      Object.entries(row).map(([key, value_]) => [toTitleKey(key), writeValue(value_)]),
    )
    return { where: `row ${index + 1}`, cell: (title) => cells.get(toTitleKey(title)) ?? '' }
  })
  return { kind: 'read', file: { titles: new Set(printed.map(toTitleKey)), printed, rows } }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value
  } catch {
    return undefined
  }
}

type Cells = Readonly<Record<string, unknown>>

/** Rows stand in the list itself, in one of its lists (World Bank), or in the field `data` (Comtrade). */
function findRows(value: unknown): readonly Cells[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const lists = items.filter((item) => Array.isArray(item))
    if (lists.length > 0) return lists.flatMap(findRows)
    return items.filter(isCells)
  }
  if (!isCells(value)) return []
  const lists = Object.values(value).filter((item) => Array.isArray(item))
  return lists.flatMap(findRows)
}

function isCells(value: unknown): value is Cells {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of a nested object its id counts: `indicator: {id: …}`. */
function writeValue(value: unknown): string {
  if (isCells(value)) return writeValue(value['id'])
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

async function readTable(
  { name, bytes, task }: Required<Chosen>,
  isTitle: (key: string) => boolean,
): Promise<ReadFile> {
  const source = { kind: 'file', name, bytes: bytes.slice().buffer } as const
  const opened = await openTable({ source, choices: { titleLine: null } }, task)
  if (opened.kind === 'table') return toFile(opened.table.rows, isTitle)
  for (const sheet of opened.sheets) {
    // One sheet after the other: the first that has the titles is the one.
    // oxlint-disable-next-line no-await-in-loop
    const chosen = await openTable({ source, choices: { titleLine: null, sheet } }, task)
    const read = chosen.kind === 'table' ? toFile(chosen.table.rows, isTitle) : undefined
    if (read?.kind === 'read') return read
  }
  return NO_TITLES
}

const NO_TITLES: ReadFile = {
  kind: 'refused',
  message:
    'The file does not have the titles of an official file that can be imported: UN Comtrade, USGS Mineral Commodity Summaries, Worldwide Governance Indicators, the EU study on critical raw materials, or ACLED.',
}

function toFile(rows: readonly RawRow[], isTitle: (key: string) => boolean): ReadFile {
  const counts = rows
    .slice(0, SEARCHED)
    .map(({ cells }) => cells.filter((cell) => isTitle(toTitleKey(toText(cell)))).length)
  const best = Math.max(0, ...counts)
  if (best < 2) return NO_TITLES
  const at = counts.indexOf(best)
  const printed = rows[at]?.cells.map((cell) => toText(cell).trim()) ?? []
  const columns = new Map(printed.map((title, column) => [toTitleKey(title), column]))
  return {
    kind: 'read',
    file: {
      titles: new Set(columns.keys()),
      printed,
      rows: rows.slice(at + 1).map(({ line, cells }) => ({
        where: `line ${line}`,
        cell: (title) => {
          const column = columns.get(toTitleKey(title))
          return column === undefined ? '' : toText(cells[column]).trim()
        },
      })),
    },
  }
}
