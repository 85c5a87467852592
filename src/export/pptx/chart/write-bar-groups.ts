import { type ExhibitBars } from '@/ui/exhibit/exhibit'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { escapeXml } from '@/export/drawing/svg-text'
import { toChartData } from './chart-data'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { writeCategories, writeName, writeValues, writeWords } from './chart-part'

const AXES = '<c:axId val="1"/><c:axId val="2"/>'

/** Strengths of ink of the parts of a whole, in per cent, as on the page; the last one is kept for all that follow. */
const SHADES = [78, 60, 46, 34, 24, 16] as const

/** Least share whose number has room inside its part. */
const LEAST_LABELLED = 0.04

/** Write amounts side by side, estimates hatched. */
export function writeBars(chart: ExhibitBars, format: string, size: number): string {
  const { categories, columns } = toChartData(chart)
  const [column] = columns
  if (column === undefined) return ''
  const placed = { column, index: 0 }
  const hatched = chart.bars.map(({ isEstimated }, at) =>
    isEstimated
      ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill></c:spPr></c:dPt>`
      : '',
  )
  const direction = chart.orientation === 'vertical' ? 'col' : 'bar'
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${writeName(placed)}<c:spPr>${writeFill('accent1')}</c:spPr><c:invertIfNegative val="0"/>${hatched.join('')}${writeLabels(format, size, 'tx1', 'outEnd')}${writeCategories(categories)}${writeValues(placed, format)}</c:ser>`
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/>${AXES}</c:barChart>`
}

/** Write shares of one whole as one bar. */
export function writeShares(chart: ExhibitBars, format: string, size: number): string {
  const { categories, columns } = toChartData(chart)
  const cat = writeCategories(categories)
  const parts = columns.map((column, index) => {
    const shade = SHADES[Math.min(index, SHADES.length - 1)] ?? 16
    const fill = writeFill('tx1', shade / 100)
    const hasRoom = (column.values[0] ?? 0) >= LEAST_LABELLED
    const labels = hasRoom ? writeLabels(format, size, shade > 40 ? 'bg1' : 'tx1', 'ctr') : ''
    const placed = { column, index }
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${writeName(placed)}<c:spPr>${fill}<a:ln w="9525">${writeFill('bg1')}</a:ln></c:spPr><c:invertIfNegative val="0"/>${labels}${cat}${writeValues(placed, format)}</c:ser>`
  })
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${parts.join('')}<c:gapWidth val="60"/><c:overlap val="100"/>${AXES}</c:barChart>`
}

function writeLabels(format: string, size: number, color: ThemeColor, place: string): string {
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${writeWords(size, color)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}
