import { type ExhibitChart } from '@/ui/exhibit/exhibit'
import { writeTag } from '@/export/drawing/svg-text'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { writeWords } from './chart-part'

/** How the axes of a chart look. */
export type AxesLook = {
  /** Format of its numbers. */
  readonly format: string
  /** Size of its words, points. */
  readonly size: number
  /** How many names are passed over for each that is written. */
  readonly skip: number
}

const set = (name: string, value: string | number): string => writeTag(`c:${name}`, { val: value })

const NO_TICKS = [set('majorTickMark', 'none'), set('minorTickMark', 'none')].join('')
const LINE = `<c:spPr><a:ln w="9525">${writeFill('tx2')}</a:ln></c:spPr>`
const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
const GRID = `<c:majorGridlines><c:spPr><a:ln w="6350">${writeFill('tx2', 0.25)}</a:ln></c:spPr></c:majorGridlines>`

/** Write the axes of a chart: names, and values. A bar says its number itself, so its axis of values is left out. */
export function writeAxes(chart: ExhibitChart, look: AxesLook): string {
  if (chart.kind === 'lines') {
    return `${writeNames(look, { place: 'b' })}${writeValues(look, { place: 'l', isShown: true })}`
  }
  if (chart.kind === 'shares') {
    const whole = `${set('max', 1)}${set('min', 0)}`
    return `${writeNames(look, { place: 'l', isHidden: true })}${writeValues(look, { place: 'b', range: whole })}`
  }
  return chart.orientation === 'horizontal'
    ? `${writeNames({ ...look, skip: 1 }, { place: 'l', isFromTop: true })}${writeValues(look, { place: 't' })}`
    : `${writeNames(look, { place: 'b' })}${writeValues(look, { place: 'l' })}`
}

type Names = {
  readonly place: 'b' | 'l'
  readonly isHidden?: boolean
  /** A lying bar reads from the top. */
  readonly isFromTop?: boolean
}

function writeNames({ size, skip }: AxesLook, { place, isHidden, isFromTop }: Names): string {
  const parts = [
    set('axId', 1),
    writeTag('c:scaling', {}, set('orientation', isFromTop === true ? 'maxMin' : 'minMax')),
    set('delete', isHidden === true ? 1 : 0),
    set('axPos', place),
    writeTag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    NO_TICKS,
    set('tickLblPos', 'low'),
    LINE,
    writeWords(size, isFromTop === true ? 'tx1' : 'tx2'),
    set('crossAx', 2),
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
  readonly place: 'b' | 'l' | 't'
  readonly isShown?: boolean
  readonly range?: string
}

function writeValues({ format, size }: AxesLook, { place, isShown, range = '' }: Values): string {
  const isDrawn = isShown === true
  const parts = [
    set('axId', 2),
    writeTag('c:scaling', {}, `${set('orientation', 'minMax')}${range}`),
    set('delete', isDrawn ? 0 : 1),
    set('axPos', place),
    isDrawn ? GRID : '',
    writeTag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    NO_TICKS,
    set('tickLblPos', 'nextTo'),
    NO_LINE,
    writeWords(size),
    set('crossAx', 1),
    set('crosses', 'autoZero'),
    set('crossBetween', isDrawn ? 'midCat' : 'between'),
  ]
  return writeTag('c:valAx', {}, parts.join(''))
}
