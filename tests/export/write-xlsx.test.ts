import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type ExportCell } from '@/export/export-table'
import { writeXlsx } from '@/export/write-xlsx'
import { proof } from './exhibits'

/** Return the cells of the first sheet's second row, as they are written. */
async function writeRow(cells: readonly ExportCell[]): Promise<readonly string[]> {
  const file = await writeXlsx({ name: 'T', titles: cells.map(() => 'A'), rows: [cells] }, proof)
  const sheets = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const sheet = strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const [, row = ''] = /<row r="2"[^>]*>(.*?)<\/row>/.exec(sheet) ?? []
  return [...row.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = '']) => value)
}

it('leaves the cell of a number that is missing empty: a workbook would add up a 0', async () => {
  const missing = { kind: 'number', value: Number.NaN, text: '–', decimalMark: '.' } as const
  expect(await writeRow([12.5, Number.NaN, missing, Infinity, 0])).toEqual(['12.5', '0'])
})
