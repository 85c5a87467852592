import { writeTag } from '@/export/drawing/svg-text'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { NAMESPACES } from '@/export/pptx/package/namespaces'
import { CELL_MARGIN, type FittedTable } from './fit-table'
import { type Frame } from './slide'
import { toEmu } from './slide-layout'
import { type ShapeName, writeFill } from './write-shape'
import { writeGraphicFrame } from './write-graphic'
import { writeParagraphs } from './write-text'

const EMU_PER_POINT = 12_700

type CellLook = {
  readonly size: number
  readonly color: ThemeColor
  readonly isBold: boolean
  readonly isNumber: boolean
  readonly anchor: 'ctr' | 'b'
  /** Width of the line below, points, and its colour. */
  readonly line: readonly [number, ThemeColor, number]
}

/** Write a table that can be edited. */
export function writeTable(
  shape: ShapeName & { readonly frame: Frame },
  table: FittedTable,
): string {
  const { size, widths, heights, head, rows, areNumbers } = table
  const columns = widths.map((width) => writeTag('a:gridCol', { w: toEmu(width) }))
  const toRow = (
    cells: readonly string[],
    height: number,
    look: Omit<CellLook, 'isNumber' | 'isBold'>,
    isHead: boolean,
  ) =>
    writeTag(
      'a:tr',
      { h: toEmu(height) },
      cells
        .map((text, at) =>
          writeCell(text, {
            ...look,
            isBold: at === 0 && !isHead,
            isNumber: areNumbers[at] === true,
          }),
        )
        .join(''),
    )
  const headLook = { size, color: 'tx2', anchor: 'b', line: [1, 'tx1', 1] } as const
  const rowLook = { size, color: 'tx1', anchor: 'ctr', line: [0.5, 'tx2', 0.35] } as const
  const written = [
    toRow(head, heights[0] ?? 0, headLook, true),
    ...rows.map((cells, at) => toRow(cells, heights[at + 1] ?? 0, rowLook, false)),
  ]
  const content = writeTag(
    'a:tbl',
    {},
    `<a:tblPr firstRow="1"/>${writeTag('a:tblGrid', {}, columns.join(''))}${written.join('')}`,
  )
  const h = heights.reduce((sum, height) => sum + height, 0)
  return writeGraphicFrame({ ...shape, frame: { ...shape.frame, h } }, NAMESPACES.table, content)
}

function writeCell(text: string, look: CellLook): string {
  const { size, color, isBold, isNumber, anchor, line } = look
  const words = writeParagraphs([
    { runs: [{ text, size, color, isBold }], align: isNumber ? 'end' : 'start' },
  ])
  const [width, lineColor, alpha] = line
  const none = ['L', 'R', 'T'].map((side) => `<a:ln${side}><a:noFill/></a:ln${side}>`).join('')
  const below = writeTag(
    'a:lnB',
    { w: Math.round(width * EMU_PER_POINT) },
    writeFill(lineColor, alpha),
  )
  const side = toEmu(CELL_MARGIN.side)
  const edge = toEmu(CELL_MARGIN.line)
  const looks = writeTag(
    'a:tcPr',
    { marL: side, marR: side, marT: edge, marB: edge, anchor },
    `${none}${below}<a:noFill/>`,
  )
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${words}</a:txBody>${looks}</a:tc>`
}
