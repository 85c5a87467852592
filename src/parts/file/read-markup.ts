import { checkLimit, LIMITS } from './limits'
import { type RawCell, type RawRow } from './raw-table'
import { readXml } from './workbook/read-xml'
import { toErrorCell } from './workbook/cell-value'
import { type Task } from '@/parts/thread/task'
import { ReadError } from './read-error'

/** What a text with tags is, if it holds a table: systems call both “.xls”. */
export type Markup = 'html' | 'spreadsheet-xml'

/** Tell whether a text is a web page or an XML spreadsheet of 2003; throws for XML of another kind. */
export function detectMarkup(text: string): Markup | undefined {
  const start = text.slice(0, 5000).replace(/^[\uFEFF\s]+/, '')
  if (!start.startsWith('<')) return undefined
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<\w*:?Workbook/i.test(start)) {
    return 'spreadsheet-xml'
  }
  if (/<(!doctype html|html|table|body|meta|head|div|style)\b/i.test(start)) return 'html'
  if (!/^<(\?xml|[\w:-]+[\s>])/.test(start)) return undefined
  throw new ReadError(
    'The file is XML of a kind that cannot be read.',
    'Open it in a spreadsheet and save it as XLSX or CSV.',
  )
}

/** Read the largest table of a web page. */
export function readHtmlRows(text: string): readonly RawRow[] {
  const tables = text
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .split(/<table\b/i)
    .slice(1)
    .map(toTableRows)
  const largest = tables.reduce((a, b) => (b.length > a.length ? b : a), [])
  if (largest.length > 0) return largest
  throw new ReadError(
    'The file is a web page (HTML) without a table.',
    'Open it in a spreadsheet and save it as XLSX or CSV, or copy the table and paste it.',
  )
}

function toTableRows(table: string): readonly RawRow[] {
  const [body = ''] = table.split(/<\/table/i)
  const rows = body.split(/<tr\b/i).slice(1)
  checkLimit('rows', rows.length, 'The table')
  return rows.map((row, at) => ({ line: at + 1, cells: toHtmlCells(row) }))
}

function toHtmlCells(row: string): readonly string[] {
  return row
    .split(/<t[dh]\b/i)
    .slice(1)
    .flatMap((cell) => {
      const end = cell.indexOf('>')
      const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(cell.slice(0, end))?.[1] ?? 1)
      const text = toHtmlText(cell.slice(end + 1))
      return [text, ...Array.from({ length: Math.min(span, LIMITS.columns) - 1 }, () => '')]
    })
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  yen: '¥',
  deg: '°',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
}

function toHtmlText(html: string): string {
  return html
    .replaceAll(/<br\b[^>]*>/gi, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => toSign(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => toSign(Number(code)))
    .replaceAll(/&(\w+);/g, (entity: string, name: string) => ENTITIES[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function toSign(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

/** Read the first sheet of an XML spreadsheet of 2003 that holds rows. */
export async function readXmlRows(text: string, task: Task): Promise<readonly RawRow[]> {
  const sheets: RawRow[][] = []
  const state = { line: 0, column: 0, isData: false, kind: '', text: '' }
  const cells: RawCell[] = []
  await readXml(
    new TextEncoder().encode(text.replace(/^[\uFEFF\s]+/, '').replace(/^<\?xml[^>]*\?>/, '')),
    {
      open: (name, attributes) => {
        if (name === 'Worksheet') sheets.push([])
        if (name === 'Table') state.line = 0
        if (name === 'Row') {
          state.line = toIndex(attributes()) ?? state.line + 1
          state.column = 0
          cells.length = 0
        }
        if (name === 'Cell') state.column = toIndex(attributes()) ?? state.column + 1
        if (name === 'Data') {
          Object.assign(state, { isData: true, kind: attributes()['ss:Type'] ?? '', text: '' })
        }
      },
      close: (name) => {
        if (name === 'Data') {
          state.isData = false
          setCell(cells, state.column - 1, toXmlCell(state))
        }
        if (name === 'Row' && cells.some((cell) => cell !== '')) {
          sheets.at(-1)?.push({ line: state.line, cells: [...cells] })
        }
      },
      text: (piece) => {
        if (state.isData) state.text += piece
      },
    },
    task,
  )
  return sheets.find((rows) => rows.length > 0) ?? []
}

function toIndex(attributes: Readonly<Record<string, string>>): number | undefined {
  const index = attributes['ss:Index']
  return index === undefined ? undefined : Number(index)
}

function setCell(cells: RawCell[], column: number, value: RawCell): void {
  if (column >= LIMITS.columns) return
  while (cells.length < column) cells.push('')
  cells[column] = value
}

function toXmlCell({ kind, text }: { readonly kind: string; readonly text: string }): RawCell {
  const plain = text.trim()
  if (kind === 'Number' && plain !== '' && Number.isFinite(Number(plain))) return Number(plain)
  if (kind === 'DateTime') return { kind: 'day', day: plain.slice(0, 10) }
  if (kind === 'Error') return toErrorCell(plain)
  return plain
}
