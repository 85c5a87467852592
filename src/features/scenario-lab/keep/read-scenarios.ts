import { importFile, importTable } from '@/state/lab/lab-exchange'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/** Scenarios of a file, or everything that is wrong with it. */
export type ReadScenarios = ReturnType<typeof importFile>

/** Read scenarios of a file as the page exports it, or of a table (CSV, TSV, XLSX), all or none. */
export async function readScenarios(
  file: File,
  { catalogue, record }: LabContext,
): Promise<ReadScenarios> {
  if (/\.json$/i.test(file.name)) return importFile(await file.text(), catalogue)
  // What opens tables is loaded when one is opened.
  const [{ openPlainRows }, { toRefusal }] = await Promise.all([
    import('@/parts/file/open-plain-rows'),
    import('@/parts/file/read-error'),
  ])
  try {
    const bytes = await file.arrayBuffer()
    const { rows, isSemicolon } = await openPlainRows({ kind: 'file', name: file.name, bytes })
    const { baselineDate } = record.info
    return importTable(rows, { vocabulary: catalogue, baselineDate, isSemicolon })
  } catch (error) {
    const { message, remedy } = toRefusal(error)
    return { kind: 'faulty', faults: [{ path: file.name, message: `${message} ${remedy}` }] }
  }
}
