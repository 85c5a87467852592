import { splitNumber } from '@/parts/lines/number-text'
import { toText, type RawRow } from '@/parts/file/raw-table'
import { readMeasure } from './read-measure'
import { countTitleFields, isPositionTitle, matchTitle } from './title-words'

/** What the lines around the titles say, and the rows below them. */
export type TitleNotes = {
  readonly body: readonly RawRow[]
  /** What lines above and below the titles say of each column; empty for nothing. */
  readonly titleNotes: readonly string[]
  /** What lines above the titles say of all numbers. */
  readonly remarks: readonly string[]
  readonly notes: readonly string[]
}

/** Lines above the titles that are looked at for what they say of all numbers. */
const REMARK_LINES = 40

/** Lines below the titles that may be titles too: units, names of fields, another language. */
const MORE_TITLES = 2

/** Read what lines around the titles say of columns: a heading above, a line of units below, “all amounts in T€”. */
export function readTitleNotes(rows: readonly RawRow[], at: number | undefined): TitleNotes {
  const titles = at === undefined ? undefined : rows[at]
  if (at === undefined || titles === undefined) {
    return { body: rows, titleNotes: [], remarks: [], notes: [] }
  }
  const more = countMoreTitles(rows.slice(at + 1, at + 1 + MORE_TITLES))
  const below = rows.slice(at + 1, at + 1 + more)
  const above = rows.slice(Math.max(0, at - REMARK_LINES), at)
  const heading = above.at(-1)
  const columns = Math.max(titles.cells.length, ...below.map(({ cells }) => cells.length))
  return {
    body: rows.slice(at + 1 + more),
    titleNotes: Array.from({ length: columns }, (_, column) =>
      [
        heading === undefined ? '' : toHeading(heading, titles, column),
        ...below.map(({ cells }) => toText(cells[column]).trim()),
      ]
        .filter((text) => text !== '')
        .join(' '),
    ),
    remarks: above.map(toLineText).filter(isRemark).toReversed(),
    notes: [...toAboveNotes(at, titles.line), ...below.map(toBelowNote)],
  }
}

function countMoreTitles(rows: readonly RawRow[]): number {
  const count = rows.findIndex((row) => !isMoreTitles(row))
  return count === -1 ? rows.length : count
}

/** Report whether a line below the titles only says more of them: nothing but units, or titles in another language. */
function isMoreTitles({ cells }: RawRow): boolean {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '0'))
  const filled = texts.filter((text) => text !== '' && text !== '-')
  if (filled.length === 0 || filled.some((text) => splitNumber(text) !== undefined)) return false
  if (countTitleFields(filled) >= 3 && filled.every(isTitle)) return true
  // The second half of a title may stand beside a unit: “no.” beside “kg p.a.”.
  return filled.some(isAside) && filled.every((text) => isAside(text) || isEndOfTitle(text))
}

const KINDS =
  /^[([]?(text|string|char|number|numeric|numc?|date|quan|curr?|unit|dats|decimal|integer|float|%)[)\]]?$/i

/** Report whether a text is a unit, a currency or a period, or names a kind of value, and nothing else. */
function isAside(text: string): boolean {
  if (KINDS.test(text)) return true
  const { rest, units, currency, period, factor, share } = readMeasure(text)
  const says =
    units.length > 0 ||
    currency !== undefined ||
    period.word !== '' ||
    period.units.length > 0 ||
    factor.word !== '' ||
    share !== undefined
  return says && !/[\p{L}\p{N}]/u.test(rest)
}

/** Report whether a text is no more than a word of titles: “no.”, “单位”. */
function isEndOfTitle(text: string): boolean {
  return isPositionTitle(text) || (matchTitle(text)[0]?.score ?? 0) >= 0.9
}

function isTitle(text: string): boolean {
  const [best] = matchTitle(text)
  return best !== undefined && best.score >= 0.5
}

/** Return what the line above says of a column: its own cell, or one further left that spans empty ones. */
function toHeading({ cells }: RawRow, titles: RawRow, column: number): string {
  const filled = cells.filter((cell) => toText(cell).trim() !== '').length
  const isLead = filled === 1 && toText(cells[0]).trim() !== ''
  if (isLead || toText(titles.cells[column]).trim() === '') return ''
  for (let place = column; place >= 0; place -= 1) {
    const text = toText(cells[place]).trim()
    if (text !== '') return saysNumbers(text) ? text : ''
  }
  return ''
}

/** Report whether a text says anything of numbers: a unit, a scale, a currency. */
function saysNumbers(text: string): boolean {
  const { units, factor, currency, period, per } = readMeasure(text)
  return (
    units.length > 0 ||
    factor.word !== '' ||
    currency !== undefined ||
    period.timesPerYear !== undefined ||
    period.units.length > 0 ||
    per !== undefined
  )
}

function toLineText({ cells }: RawRow): string {
  return cells
    .map((cell) => toText(cell).trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** How a line begins that says something of all numbers below it. */
const REMARK =
  /(?<!\p{L})(in|angaben?|alle|all|values?|figures|amounts?|quantities|units?|einheit(en)?|währung|currency|mengen|beträge|werte|montants|quantités|importes|cantidades|valori|kwoty|expressed|scale|x|×)(?!\p{L})|单位|單位|単位/iu

function isRemark(text: string): boolean {
  if (text.length > 120 || !REMARK.test(text)) return false
  const { units, factor, currency } = readMeasure(text)
  return units.length > 0 || currency !== undefined || factor.value !== 1
}

function toAboveNotes(above: number, line: number): readonly string[] {
  if (above === 0) return []
  return [`${above} ${above === 1 ? 'row' : 'rows'} above the titles (line ${line}) were skipped.`]
}

function toBelowNote(row: RawRow): string {
  return `Line ${row.line} continues the titles and is not a part: ${toLineText(row).slice(0, 80)}.`
}
