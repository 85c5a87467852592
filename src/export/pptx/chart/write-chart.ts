import { type ExhibitChart, type ExhibitBars } from '@/ui/exhibit/exhibit'
import { writeTag, escapeXml } from '@/export/drawing/svg-text'
import { NAMESPACES } from '@/export/pptx/package/namespaces'
import { measureText } from '@/export/pptx/slide/fit-text'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { type Categories, toChartData, toFormatCode } from './chart-data'
import { writeWords, writeCategories, writeName, writeValues } from './chart-part'
import { writeAxes } from './write-axes'
import { type Groups, type LineLook, writeLineGroups } from './write-line-groups'

const AXES = '<c:axId val="1"/><c:axId val="2"/>'

/** Strengths of ink of the parts of a whole, in per cent, as on the page; the last one is kept for all that follow. */
const SHADES = [78, 60, 46, 34, 24, 16] as const

/** Least share whose number has room inside its part. */
const LEAST_LABELLED = 0.04

/** Write amounts side by side, estimates hatched. */
function writeBars(chart: ExhibitBars, format: string, size: number): string {
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
function writeShares(chart: ExhibitBars, format: string, size: number): string {
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

/** Room between names along an axis, inches. */
const LABEL_GAP = 0.6
/** Part of a chart's width that its axis has; the values stand in the rest. */
const PLOT_SHARE = 0.86

/** A chart and how large it stands on its slide. */
export type PlacedChart = { readonly chart: ExhibitChart; readonly size: ChartSize }

/** How large a chart stands on its slide. */
export type ChartSize = {
  /** Size of its words, points. */
  readonly fontSize: number
  /** Inches. */
  readonly width: number
}

/**
 * Write a chart as a part of a presentation (ECMA-376, part 1, 21.2): native, and editable with its workbook.
 *
 * The workbook is the part's relation `rId1`, with the columns of {@link toChartData}.
 */
export function writeChart(chart: ExhibitChart, { fontSize, width }: ChartSize): string {
  const format = toFormatCode(chart)
  const { categories, columns } = toChartData(chart)
  const { groups, unlisted } = writeGroups(chart, { format, categories, size: fontSize })
  const hasKey = chart.kind === 'shares' || (chart.kind === 'lines' && columns.length > 1)
  const key = hasKey ? writeKey(unlisted, fontSize) : ''
  const axes = writeAxes(chart, {
    format,
    size: fontSize,
    skip: toSkip(categories, fontSize, width),
    months: toMonths(categories, fontSize, width),
  })
  const parts = `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${groups}${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${writeWords(fontSize)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>`
  const { a, c, r } = NAMESPACES
  return writeTag('c:chartSpace', { 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r }, parts)
}

function writeGroups(chart: ExhibitChart, look: LineLook): Groups {
  if (chart.kind === 'lines') return writeLineGroups(chart, look)
  const { format, size } = look
  const groups =
    chart.kind === 'shares' ? writeShares(chart, format, size) : writeBars(chart, format, size)
  return { groups, unlisted: [] }
}

/** Return for how many names along an axis one is written. */
function toSkip(categories: Categories, fontSize: number, width: number): number {
  if (categories.kind === 'days') return 1
  const { names } = categories
  const widest = Math.max(0, ...names.map((text) => measureText(text, fontSize)))
  const labels = Math.max(2, Math.floor((PLOT_SHARE * width) / (widest + LABEL_GAP)))
  return Math.max(1, Math.ceil(names.length / labels))
}

/** Months between two days that are written along an axis. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const
const DAYS_PER_MONTH = 30.4

/** Return how many months lie between two days that are written along an axis. */
function toMonths(categories: Categories, fontSize: number, width: number): number {
  if (categories.kind === 'names') return 1
  const { days } = categories
  const months = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / DAYS_PER_MONTH
  const labels = (PLOT_SHARE * width) / (measureText('Mmm 00', fontSize) + LABEL_GAP)
  return MONTH_STEPS.find((step) => months / step <= labels) ?? 120
}

function writeKey(unlisted: readonly number[], size: number): string {
  const left = unlisted.map(
    (at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`,
  )
  return `<c:legend><c:legendPos val="t"/>${left.join('')}<c:overlay val="0"/>${writeWords(size, 'tx1')}</c:legend>`
}
