import { type ExhibitChart } from '@/ui/exhibit/exhibit'
import { writeTag } from '@/export/drawing/svg-text'
import { NAMESPACES } from '@/export/pptx/package/namespaces'
import { type Categories, toChartData, toFormatCode } from './chart-data'
import { writeWords } from './chart-part'
import { measureText } from '@/export/pptx/slide/fit-text'
import { writeAxes } from './write-axes'
import { writeBars, writeShares } from './write-bar-groups'
import { type Groups, type LineLook, writeLineGroups } from './write-line-groups'

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
