import { decodeText } from './decode-text'
import { detectDelimiter } from './detect-delimiter'
import { findTitles } from '@/parts/columns/find-titles'
import { checkLimit } from './limits'
import { type OpenRequest, type PartsSource } from '@/parts/thread/parts-reader'
import { type RawSheet, type RawTable } from './raw-table'
import { type Delimiter, type ReadChoices } from './read-choices'
import { readDelimited } from './read-delimited'
import { ReadError } from './read-error'
import { type Task } from '@/parts/thread/task'
import { readWorkbook } from './workbook/read-workbook'

/** A table that was opened, or the sheets to choose from. */
export type OpenedTable =
  | { readonly kind: 'table'; readonly table: RawTable }
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }

const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

/** Files that are no lists, by their first bytes. */
const STRANGERS = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old workbook (XLS) or one with a password' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { start: [0x7b, 0x5c, 0x72, 0x74], what: 'a text document (RTF)' },
] as const

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Open a file or a pasted text; throws a `ReadError` when it cannot be read at all. */
export async function openTable(
  { source, choices = {} }: OpenRequest,
  task: Task,
): Promise<OpenedTable> {
  const read = await readSource(source, choices, task)
  if (read.kind === 'sheets') return read
  return { kind: 'table', table: findTitles(read.sheet, choices.titleLine) }
}

type ReadSource =
  | { readonly kind: 'sheet'; readonly sheet: RawSheet }
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }

async function readSource(
  source: PartsSource,
  choices: ReadChoices,
  task: Task,
): Promise<ReadSource> {
  if (source.kind === 'pasted') {
    checkLimit('bytes', source.text.length * 2, 'The pasted text')
    return readText(source.text, { choices, task, origin: '', encoding: 'Pasted' })
  }
  const bytes = new Uint8Array(source.bytes)
  checkLimit('bytes', bytes.length, 'The file')
  refuseStrangers(bytes)
  if (startsWith(bytes, ZIP)) {
    const read = await readWorkbook(bytes, source.name, choices.sheet, task)
    return read.kind === 'sheet' ? read : { kind: 'sheets', sheets: read.names }
  }
  const { text, encoding } = decodeText(bytes, choices.encoding)
  return readText(text, { choices, task, origin: source.name, encoding: encoding.toUpperCase() })
}

type TextContext = {
  readonly choices: ReadChoices
  readonly task: Task
  readonly origin: string
  readonly encoding: string
}

async function readText(source: string, context: TextContext): Promise<ReadSource> {
  const { text, delimiter, skippedLines } = detectDelimiter(source, context.choices.delimiter)
  const read = await readDelimited(text, delimiter, skippedLines + 1, context.task)
  const sheet = {
    ...read,
    format: `${context.encoding}, separated by ${DELIMITER_WORDS[delimiter]}`,
    origin: context.origin,
    isSemicolon: delimiter === ';',
  }
  return { kind: 'sheet', sheet }
}

function refuseStrangers(bytes: Uint8Array): void {
  const stranger = STRANGERS.find(({ start }) => startsWith(bytes, start))
  if (stranger !== undefined) {
    throw new ReadError(
      `The file is ${stranger.what}, which is not read.`,
      'Open it in a spreadsheet and save it as XLSX or CSV, without a password.',
    )
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
