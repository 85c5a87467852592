import { findTitles } from '@/parts/columns/find-titles'
import { type OpenRequest, type PartsSource } from '@/parts/thread/parts-reader'
import { type Task } from '@/parts/thread/task'
import { decodeText } from './decode-text'
import { detectDelimiter } from './detect-delimiter'
import { checkLimit } from './limits'
import { PLAIN_SHEET, type RawRow, type RawSheet, type RawTable } from './raw-table'
import { DELIMITER_LABELS, type Encoding, type ReadAs, type ReadChoices } from './read-choices'
import { readDelimited } from './read-delimited'
import { detectMarkup, readHtmlRows, readXmlRows, type Markup } from './read-markup'
import { findZip, refuseStrangers, refuseStrangeText } from './strangers'
import { readWorkbook } from './workbook/read-workbook'

/** A table that was opened, or the sheets to choose from. */
export type OpenedTable =
  | { readonly kind: 'table'; readonly table: RawTable; readonly readAs: ReadAs }
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }

/** Open a file or a pasted text; throws a `ReadError` when it cannot be read at all. */
export async function openTable(
  { source, choices = {} }: OpenRequest,
  task: Task,
): Promise<OpenedTable> {
  const read = await readSource(source, choices, task)
  if (read.kind === 'sheets') return read
  return {
    kind: 'table',
    table: findTitles(read.sheet, choices.titleLine),
    readAs: read.readAs,
  }
}

type ReadSource =
  | { readonly kind: 'sheet'; readonly sheet: RawSheet; readonly readAs: ReadAs }
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }

async function readSource(
  source: PartsSource,
  choices: ReadChoices,
  task: Task,
): Promise<ReadSource> {
  if (source.kind === 'pasted') {
    checkLimit('bytes', source.text.length * 2, 'The pasted text')
    return readText(source.text, { choices, task, origin: '', encoding: undefined })
  }
  const bytes = new Uint8Array(source.bytes)
  checkLimit('bytes', bytes.length, 'The file')
  refuseStrangers(bytes)
  const zip = findZip(bytes)
  if (zip !== undefined) {
    const read = await readWorkbook(bytes.subarray(zip), source.name, choices.sheet, task)
    if (read.kind === 'choose') return { kind: 'sheets', sheets: read.names }
    return { kind: 'sheet', sheet: read.sheet, readAs: { sheet: read.name, sheets: read.names } }
  }
  const { text, encoding, notes } = decodeText(bytes, choices.encoding)
  refuseStrangeText(text)
  const read = await readText(text, { choices, task, origin: source.name, encoding })
  if (read.kind === 'sheets') return read
  return { ...read, sheet: { ...read.sheet, notes: [...notes, ...read.sheet.notes] } }
}

type TextContext = {
  readonly choices: ReadChoices
  readonly task: Task
  readonly origin: string
  readonly encoding: Encoding | undefined
}

async function readText(source: string, context: TextContext): Promise<ReadSource> {
  const { choices, task, origin, encoding } = context
  const readAs = encoding === undefined ? {} : { encoding }
  const markup = detectMarkup(source)
  if (markup !== undefined) {
    const rows = await readMarkup(source, markup, task)
    const format = markup === 'html' ? 'HTML, the largest table' : 'XML spreadsheet of 2003'
    return { kind: 'sheet', sheet: { ...PLAIN_SHEET, rows, format, origin }, readAs }
  }
  const { text, delimiter, width, skippedLines } = detectDelimiter(source, choices.delimiter)
  const cut = { delimiter, width, firstLine: skippedLines + 1 }
  const read = await readDelimited(text, cut, task)
  const sheet = {
    ...PLAIN_SHEET,
    ...read,
    format: `${encoding?.toUpperCase() ?? 'Pasted'}, separated by ${DELIMITER_LABELS[delimiter]}`,
    origin,
    isSemicolon: delimiter === ';',
  }
  return { kind: 'sheet', sheet, readAs: { ...readAs, delimiter } }
}

async function readMarkup(text: string, markup: Markup, task: Task): Promise<readonly RawRow[]> {
  return markup === 'html' ? readHtmlRows(text) : readXmlRows(text, task)
}
