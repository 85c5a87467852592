import { toPlainNumber } from '@/lib/csv'
import { escapeXml } from '@/export/drawing/svg-text'
import { type ThemeColor } from '@/export/pptx/frame/theme'
import { writeFill } from '@/export/pptx/slide/write-shape'
import { type Categories, type ChartColumn, DAY_FORMAT } from './chart-data'

/** Where a column stands in the workbook: the first series is column B. */
export type Placed = { readonly column: ChartColumn; readonly index: number }

/** Write the name, categories and values of a series, with what the workbook held when it was written. */
export function writeName({ column, index }: Placed): string {
  const ref = `Sheet1!$${toLetters(index + 1)}$1`
  return `<c:tx><c:strRef><c:f>${ref}</c:f>${toTextCache('str', [column.name])}</c:strRef></c:tx>`
}

/** Write what the values stand for. */
export function writeCategories(categories: Categories): string {
  const isNames = categories.kind === 'names'
  const count = isNames ? categories.names.length : categories.days.length
  const ref = `Sheet1!$A$2:$A$${count + 1}`
  if (isNames) {
    const cache = toTextCache('str', categories.names)
    return `<c:cat><c:strRef><c:f>${ref}</c:f>${cache}</c:strRef></c:cat>`
  }
  const points = categories.days.map((day, at) => `<c:pt idx="${at}"><c:v>${day}</c:v></c:pt>`)
  return `<c:cat><c:numRef><c:f>${ref}</c:f><c:numCache><c:formatCode>${DAY_FORMAT}</c:formatCode><c:ptCount val="${count}"/>${points.join('')}</c:numCache></c:numRef></c:cat>`
}

/** Write the values; one that is missing has no point. */
export function writeValues(placed: Placed, format: string): string {
  return `<c:val>${writeNumbers(placed, format)}</c:val>`
}

/** Write numbers of the workbook, with what it held when it was written. */
export function writeNumbers({ column, index }: Placed, format: string): string {
  const letters = toLetters(index + 1)
  const { values } = column
  const points = values
    .map((value, at) =>
      value === undefined ? '' : `<c:pt idx="${at}"><c:v>${toPlainNumber(value)}</c:v></c:pt>`,
    )
    .join('')
  return `<c:numRef><c:f>Sheet1!$${letters}$2:$${letters}$${values.length + 1}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`
}

/** Write how the words of a chart look. */
export function writeWords(size: number, color: ThemeColor = 'tx2'): string {
  return `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${writeFill(color)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

/** Return the letters of a column counted from 0: `A`, `Z`, `AA`. */
function toLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${toLetters(Math.floor(index / 26) - 1)}${letter}`
}

function toTextCache(kind: 'str', texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
  return `<c:${kind}Cache><c:ptCount val="${texts.length}"/>${points.join('')}</c:${kind}Cache>`
}
