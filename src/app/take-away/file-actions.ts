import { toFileName } from '@/export/export-table'
import { saveFile, toBlob } from '@/export/save-file'
import { type Taken, type TakeAwayAction } from './take-away-context'

const draw = async ({ handle, proof }: Taken): Promise<string> => {
  const { writeSvg } = await import('@/export/drawing/write-svg')
  return writeSvg(handle, proof)
}

const paint = async (taken: Taken): Promise<Blob> => {
  const { toPng } = await import('@/export/drawing/to-png')
  const { png } = await toPng(await draw(taken))
  return png
}

function save({ exhibit }: Taken, extension: string, content: Blob): string {
  const name = toFileName(exhibit.title, extension)
  saveFile(name, content)
  return `Saved as ${name}.`
}

/** Pictures, and paper. */
export const FILE_ACTIONS: readonly TakeAwayAction[] = [
  {
    id: 'png',
    label: 'Save as PNG',
    note: 'a picture, twice as fine as the screen',
    take: async (taken) => save(taken, 'png', await paint(taken)),
  },
  {
    id: 'svg',
    label: 'Save as SVG',
    note: 'shapes and words that scale',
    take: async (taken) => save(taken, 'svg', toBlob(await draw(taken), 'image/svg+xml')),
  },
  { id: 'copy', label: 'Copy as picture', take: copyPicture },
  {
    id: 'print',
    label: 'Print this',
    take: async ({ handle, proof }) => {
      const { printExhibit } = await import('./print-exhibit')
      await printExhibit(handle, proof)
      return undefined
    },
  },
]

/** Numbers. */
export const TABLE_ACTIONS: readonly TakeAwayAction[] = [
  {
    id: 'csv',
    label: 'Save as CSV',
    note: 'the numbers as text',
    take: async (taken) => {
      const [{ toExportTables }, { writeCsv }] = await Promise.all([
        import('@/export/exhibit/to-export-tables'),
        import('@/export/write-csv'),
      ])
      const tables = toExportTables(taken.exhibit, taken.format)
      return save(taken, 'csv', toBlob(writeCsv(tables, taken.proof), 'text/csv'))
    },
  },
  {
    id: 'xlsx',
    label: 'Save as Excel workbook',
    note: 'the numbers, ready to calculate with',
    take: async (taken) => {
      const [{ toExportTables }, { writeXlsx }] = await Promise.all([
        import('@/export/exhibit/to-export-tables'),
        import('@/export/write-xlsx'),
      ])
      const tables = toExportTables(taken.exhibit, taken.format)
      return save(taken, 'xlsx', await writeXlsx(tables, taken.proof))
    },
  },
]

/** A slide with the exhibit, to be gone on with. */
export const SLIDE_ACTIONS: readonly TakeAwayAction[] = [
  {
    id: 'pptx',
    label: 'Save as PowerPoint slide',
    note: 'with a chart or table that can be edited',
    take: async (taken) => {
      const [{ toSlide }, { writePptx }] = await Promise.all([
        import('@/export/pptx/slide/to-slide'),
        import('@/export/pptx/write-pptx'),
      ])
      const slide = await toSlide(taken.handle, { proof: taken.proof, note: '', theme: 'light' })
      return save(taken, 'pptx', await writePptx([slide], taken.exhibit.title))
    },
  },
]

/** The clipboard is asked at once, within the press, and given the picture when it is painted. */
async function copyPicture(taken: Taken): Promise<string> {
  if (typeof ClipboardItem === 'undefined') {
    throw new Error('this browser cannot put pictures on the clipboard. Save the PNG instead.')
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': paint(taken) })])
  } catch (error) {
    const reason = error instanceof DOMException ? ` (${error.name})` : ''
    throw new Error(`the browser refused${reason}. Save the PNG instead.`, { cause: error })
  }
  return 'The picture is on the clipboard.'
}
