import { saveFile, toBlob } from '@/export/save-file'
import { toFileName } from '@/export/export-table'
import { writeCsv } from '@/export/write-csv'
import { writeXlsx } from '@/export/write-xlsx'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { toExposureProof, type ProofContext } from './to-exposure-proof'
import { toResultsTable } from './to-results-table'

/** Kinds of files that a list can be saved as. */
export type ListFile = 'csv' | 'xlsx'

/** Save a list with its results and their proof; returns the name of the file. */
export async function saveList(
  kind: ListFile,
  rows: readonly PartRow[],
  context: ProofContext,
): Promise<string> {
  const table = toResultsTable(context.assessed, rows, context.format)
  const proof = toExposureProof(context)
  const name = toFileName(context.assessed.list.name.replace(/\.[a-z]{3,4}$/i, ''), kind)
  const content =
    kind === 'csv' ? toBlob(writeCsv(table, proof), 'text/csv') : await writeXlsx(table, proof)
  saveFile(name, content)
  return name
}
