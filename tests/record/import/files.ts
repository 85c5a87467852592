import { importFile, type Imported } from '@/record/import/import-file'
import { type ImportKind } from '@/record/import/import-reading'
import { dataset } from '@tests/mock-data/dataset'

/** How a text is written to bytes. */
export type Encoding = 'utf-8' | 'utf-8 with mark' | 'latin-1' | 'utf-16'

/** Return a text as the bytes of a file. */
export function toBytes(text: string, encoding: Encoding = 'utf-8'): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(text, 'utf8'))
    case 'utf-8 with mark':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf8'))
    case 'latin-1':
      return new Uint8Array(Buffer.from(text, 'latin1'))
    case 'utf-16':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  }
}

/** Return rows of cells as a CSV file; cells with commas and quotation marks are quoted. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const write = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((row) => row.map(write).join(',')).join('\r\n')
}

/** Read a text against the dataset; throws with the reason where it is refused. */
export async function readText(
  text: string | Uint8Array<ArrayBuffer>,
  kind?: ImportKind,
): Promise<Imported> {
  const bytes = typeof text === 'string' ? toBytes(text) : text
  const read = await importFile({ name: 'file', bytes }, dataset, kind)
  if (read.kind === 'refused') throw new Error(read.message)
  return read.imported
}

/** Return what became of a file in a few words for each row: `same imports.annual.MM 2023`. */
export async function tell(text: string | Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const { rows, notUnderstood } = await readText(text)
  return [
    ...rows.map(({ is, target }) => `${is} ${target}`),
    ...notUnderstood.map(({ where, message }) => `not understood ${where}: ${message}`),
  ]
}
