import { type ExhibitChart, type ExhibitLines } from '@/ui/exhibit/exhibit'
import { writeTag } from '@/export/drawing/svg-text'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { writeWords } from './chart-part'
import { toAreas } from './to-areas'

/** How the axes of a chart look. */
export type AxesLook = {
  /** Format of its numbers. */
  readonly format: string
  /** Size of its words, points. */
  readonly size: number
  /** How many names are passed over for each that is written. */
  readonly skip: number
  /** Months between two days that are written. */
  readonly months: number
}

const set = (name: string, value: string | number): string => writeTag(`c:${name}`, { val: value })

const NO_TICKS = [set('majorTickMark', 'none'), set('minorTickMark', 'none')].join('')
const LINE = `<c:spPr><a:ln w="9525">${writeFill('tx2')}</a:ln></c:spPr>`
const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
const GRID = `<c:majorGridlines><c:spPr><a:ln w="6350">${writeFill('tx2', 0.25)}</a:ln></c:spPr></c:majorGridlines>`

/** Write the axes of a chart: names, and values. A bar says its number itself, so its axis of values is left out. */
export function writeAxes(chart: ExhibitChart, look: AxesLook): string {
  if (chart.kind === 'lines') {
    return writeLineAxes(chart, look)
  }
  if (chart.kind === 'shares') {
    const whole = `${set('max', 1)}${set('min', 0)}`
    return `${writeNames(look, { place: 'l', isHidden: true })}${writeValues(look, { place: 'b', range: whole })}`
  }
  return chart.orientation === 'horizontal'
    ? `${writeNames({ ...look, skip: 1 }, { place: 'l', isFromTop: true })}${writeValues(look, { place: 't' })}`
    : `${writeNames(look, { place: 'b' })}${writeValues(look, { place: 'l' })}`
}

/** A second pair, not seen, carries a second stack of areas; both have the ends of the page. */
function writeLineAxes({ bands, days, range }: ExhibitLines, look: AxesLook): string {
  const [low, high] = range ?? []
  const ends =
    low === undefined || high === undefined ? '' : `${set('max', high)}${set('min', low)}`
  const along = (ids: AxisIds) =>
    days === undefined ? writeNames(look, { place: 'b', ids }) : writeDays(look, ids)
  const main = `${along(MAIN)}${writeValues(look, { place: 'l', isShown: true, range: ends })}`
  if (toAreas(bands).length < 2) return main
  return `${main}${along(OTHER)}${writeValues(look, { place: 'r', range: ends, ids: OTHER, isMiddle: true })}`
}

/** Ids of a pair of axes: that of the names or days, and that of the values. */
type AxisIds = { readonly names: number; readonly values: number; readonly isHidden?: boolean }

const MAIN: AxisIds = { names: 1, values: 2 }
const OTHER: AxisIds = { names: 3, values: 4, isHidden: true }

function writeDays({ size, months }: AxesLook, ids: AxisIds): string {
  const parts = [
    set('axId', ids.names),
    writeTag('c:scaling', {}, set('orientation', 'minMax')),
    set('delete', ids.isHidden === true ? 1 : 0),
    set('axPos', 'b'),
    writeTag('c:numFmt', { formatCode: 'mmm yy', sourceLinked: 0 }),
    NO_TICKS,
    set('tickLblPos', 'low'),
    LINE,
    writeWords(size),
    set('crossAx', ids.values),
    set('crosses', 'autoZero'),
    set('auto', 0),
    set('lblOffset', 100),
    set('baseTimeUnit', 'days'),
    set('majorUnit', months),
    set('majorTimeUnit', 'months'),
  ]
  return writeTag('c:dateAx', {}, parts.join(''))
}

type Names = {
  readonly ids?: AxisIds
  readonly place: 'b' | 'l'
  readonly isHidden?: boolean
  /** A lying bar reads from the top. */
  readonly isFromTop?: boolean
}

function writeNames(
  { size, skip }: AxesLook,
  { place, isHidden, isFromTop, ids = MAIN }: Names,
): string {
  const parts = [
    set('axId', ids.names),
    writeTag('c:scaling', {}, set('orientation', isFromTop === true ? 'maxMin' : 'minMax')),
    set('delete', isHidden === true || ids.isHidden === true ? 1 : 0),
    set('axPos', place),
    writeTag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    NO_TICKS,
    set('tickLblPos', 'low'),
    LINE,
    writeWords(size, isFromTop === true ? 'tx1' : 'tx2'),
    set('crossAx', ids.values),
    set('crosses', 'autoZero'),
    set('auto', 0),
    set('lblAlgn', 'ctr'),
    set('lblOffset', 100),
    set('tickLblSkip', skip),
    set('tickMarkSkip', skip),
    set('noMultiLvlLbl', 1),
  ]
  return writeTag('c:catAx', {}, parts.join(''))
}

type Values = {
  readonly place: 'b' | 'l' | 'r' | 't'
  readonly ids?: AxisIds
  readonly isShown?: boolean
  /** Whether points stand on the marks of the other axis, as those of lines do. */
  readonly isMiddle?: boolean
  readonly range?: string
}

function writeValues(
  { format, size }: AxesLook,
  { place, isShown, isMiddle = isShown, range = '', ids = MAIN }: Values,
): string {
  const isDrawn = isShown === true
  const parts = [
    set('axId', ids.values),
    writeTag('c:scaling', {}, `${set('orientation', 'minMax')}${range}`),
    // LibreOffice stacks what stands on a deleted axis on that of the other one.
    set('delete', isDrawn || ids.isHidden === true ? 0 : 1),
    set('axPos', place),
    isDrawn ? GRID : '',
    writeTag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    NO_TICKS,
    set('tickLblPos', ids.isHidden === true ? 'none' : 'nextTo'),
    NO_LINE,
    writeWords(size),
    set('crossAx', ids.names),
    set('crosses', ids.isHidden === true ? 'max' : 'autoZero'),
    set('crossBetween', isMiddle === true ? 'midCat' : 'between'),
  ]
  return writeTag('c:valAx', {}, parts.join(''))
}
