import { PROOF_SHEET } from '@/domain/page/proof'
import { checkLimit } from '@/parts/file/limits'
import { PLAIN_SHEET, type RawSheet } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'
import { type Task } from '@/parts/thread/task'
import { openPackage } from './open-package'
import { readDirectory, type SheetEntry } from './read-directory'
import { readFormats } from './read-formats'
import { readSheet } from './read-sheet'
import { readStrings } from './read-strings'

/** A sheet that was read, or the names of those to choose from. */
export type ReadWorkbook =
  | {
      readonly kind: 'sheet'
      readonly sheet: RawSheet
      readonly name: string
      readonly names: readonly string[]
    }
  | { readonly kind: 'choose'; readonly names: readonly string[] }

/** Read one sheet of a workbook: the chosen one, or the only one. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  choice: string | undefined,
  task: Task,
): Promise<ReadWorkbook> {
  await task.checkpoint('unpacking', 0)
  const zip = openPackage(bytes)
  const { sheets, is1904, stringsPath, stylesPath } = await readDirectory(zip, task)
  checkLimit('sheets', sheets.length, 'The workbook')
  const entry = findSheet(sheets, choice)
  const names = sheets.map(({ name }) => name).filter((name) => name !== PROOF_SHEET)
  if (entry === undefined) return { kind: 'choose', names }
  const part = (path: string | undefined) => (path === undefined ? undefined : zip.unpack(path))
  // Some programs leave out what refers to the texts, and the part is there all the same.
  const strings = await readStrings(part(stringsPath ?? 'xl/sharedStrings.xml'), task)
  const formats = await readFormats(part(stylesPath), task)
  const read = await readSheet(
    zip.unpack(entry.path) ?? new Uint8Array(),
    { strings, formats, is1904 },
    task,
  )
  const sheet = {
    ...PLAIN_SHEET,
    ...read,
    format: `XLSX, sheet “${entry.name}”`,
    origin: `${fileName}, sheet ${entry.name}`,
  }
  return { kind: 'sheet', sheet, name: entry.name, names }
}

function findSheet(
  sheets: readonly SheetEntry[],
  choice: string | undefined,
): SheetEntry | undefined {
  const lists = sheets.filter(({ name }) => name !== PROOF_SHEET)
  if (choice !== undefined) return sheets.find(({ name }) => name === choice)
  const [only] = lists
  if (only === undefined) {
    throw new ReadError(
      'The workbook has no sheet that can be seen.',
      'Show the sheet with the list and save the workbook again.',
    )
  }
  return lists.length === 1 ? only : undefined
}
