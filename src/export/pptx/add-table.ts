import type PptxGenJS from 'pptxgenjs'
import { type ExhibitTable } from '@/ui/exhibit/exhibit'
import { toXmlSafe } from '@/export/drawing/svg-text'
import { CELL_MARGIN, fitTable } from './fit-table'
import { type Frame } from './slide'
import { SLIDE_THEME } from './theme'

/** Where a table goes, and the name of its frame. */
export type TablePlace = { readonly frame: Frame; readonly name: string }

const LINE = { type: 'solid', pt: 0.5, color: SLIDE_THEME.hairline } as const
const HEAD_LINE = { type: 'solid', pt: 1, color: SLIDE_THEME.ink } as const
const NONE = { type: 'none' } as const

/** Add a table as far as it fits; return in words what does not, nothing when all does. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: ExhibitTable,
  { frame, name }: TablePlace,
): string {
  const { size, widths, heights, head, rows, areNumbers, cut } = fitTable(table, frame.w, frame.h)
  const { side, line } = CELL_MARGIN
  const toCell = (text: string, at: number, options: PptxGenJS.TableCellProps) => ({
    text: toXmlSafe(text),
    options: {
      align: areNumbers[at] === true ? ('right' as const) : ('left' as const),
      fontSize: size,
      margin: [line, side, line, side] as [number, number, number, number],
      valign: 'middle' as const,
      ...options,
    },
  })
  slide.addTable(
    [
      head.map((text, at) =>
        toCell(text, at, {
          color: SLIDE_THEME.muted,
          valign: 'bottom',
          border: [NONE, NONE, HEAD_LINE, NONE],
        }),
      ),
      ...rows.map((cells) =>
        cells.map((text, at) =>
          toCell(text, at, {
            color: SLIDE_THEME.ink,
            bold: at === 0,
            border: [NONE, NONE, LINE, NONE],
          }),
        ),
      ),
    ],
    {
      ...frame,
      h: heights.reduce((sum, height) => sum + height, 0),
      colW: [...widths],
      rowH: [...heights],
      objectName: name,
    },
  )
  return cut
}
