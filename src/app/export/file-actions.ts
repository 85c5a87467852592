import { toFileName } from '@/export/export-table'
import { saveFile, toBlob } from '@/export/save-file'
import { type ExportRequest, type ExportAction } from './export-context'

const draw = async ({ handle, proof }: ExportRequest): Promise<string> => {
  const { writeSvg } = await import('@/export/drawing/write-svg')
  return writeSvg(handle, proof)
}

const paint = async (request: ExportRequest): Promise<Blob> => {
  const { toPng } = await import('@/export/drawing/to-png')
  const { png } = await toPng(await draw(request))
  return png
}

function save({ exhibit }: ExportRequest, extension: string, content: Blob): string {
  const name = toFileName(exhibit.title, extension)
  saveFile(name, content)
  return `Saved as ${name}.`
}

/** Pictures, and paper. */
export const FILE_ACTIONS: readonly ExportAction[] = [
  {
    id: 'png',
    label: 'Save as PNG',
    note: 'a picture, twice as fine as the screen',
    run: async (request) => save(request, 'png', await paint(request)),
  },
  {
    id: 'svg',
    label: 'Save as SVG',
    note: 'shapes and words that scale',
    run: async (request) => save(request, 'svg', toBlob(await draw(request), 'image/svg+xml')),
  },
  { id: 'copy', label: 'Copy as picture', run: copyPicture },
  {
    id: 'print',
    label: 'Print this',
    run: async ({ handle, proof }) => {
      const { printExhibit } = await import('./print-exhibit')
      await printExhibit(handle, proof)
      return undefined
    },
  },
]

/** Numbers. */
export const TABLE_ACTIONS: readonly ExportAction[] = [
  {
    id: 'csv',
    label: 'Save as CSV',
    note: 'the numbers as text',
    run: async (request) => {
      const [{ toExportTables }, { writeCsv }] = await Promise.all([
        import('@/export/exhibit/to-export-tables'),
        import('@/export/write-csv'),
      ])
      const tables = toExportTables(request.exhibit, request.format)
      return save(request, 'csv', toBlob(writeCsv(tables, request.proof), 'text/csv'))
    },
  },
  {
    id: 'xlsx',
    label: 'Save as Excel workbook',
    note: 'the numbers, ready to calculate with',
    run: async (request) => {
      const [{ toExportTables }, { writeXlsx }] = await Promise.all([
        import('@/export/exhibit/to-export-tables'),
        import('@/export/write-xlsx'),
      ])
      const tables = toExportTables(request.exhibit, request.format)
      return save(request, 'xlsx', await writeXlsx(tables, request.proof))
    },
  },
]

/** A slide with the exhibit, to be gone on with. */
export const SLIDE_ACTIONS: readonly ExportAction[] = [
  {
    id: 'pptx',
    label: 'Save as PowerPoint slide',
    note: 'with a chart or table that can be edited',
    run: async (request) => {
      const [{ toSlide }, { writePptx }] = await Promise.all([
        import('@/export/pptx/slide/to-slide'),
        import('@/export/pptx/write-pptx'),
      ])
      const slide = await toSlide(request.handle, {
        proof: request.proof,
        note: '',
        theme: 'light',
      })
      return save(request, 'pptx', await writePptx([slide], request.exhibit.title))
    },
  },
]

/** The clipboard is asked at once, within the press, and given the picture when it is painted. */
async function copyPicture(request: ExportRequest): Promise<string> {
  if (typeof ClipboardItem === 'undefined') {
    throw new Error('this browser cannot put pictures on the clipboard. Save the PNG instead.')
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': paint(request) })])
  } catch (error) {
    const reason = error instanceof DOMException ? ` (${error.name})` : ''
    throw new Error(`the browser refused${reason}. Save the PNG instead.`, { cause: error })
  }
  return 'The picture is on the clipboard.'
}
