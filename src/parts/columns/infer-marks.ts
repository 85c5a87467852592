import { type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred, type Marks } from './column-plan'
import { findColumns, isOwnList, NUMBER_FIELDS, toTypedParts, type Column } from './number-columns'
import { parseCore, toMarkEvidence, type DecimalMark } from '@/parts/lines/number-text'

/** Most examples that a question shows. */
const MAX_EXAMPLES = 4

/** What the cells of a column tell of the decimal mark, with examples. */
type Tally = {
  readonly column: Column
  readonly dot: string[]
  readonly comma: string[]
  readonly doubt: string[]
  readonly sure: Set<DecimalMark>
  /** Line of the first number in doubt. */
  line: number | undefined
}

/** What the list as a whole tells of the decimal mark. */
type Whole = {
  readonly isCommaList: boolean
  /** The one mark that numbers of the list are sure of, if none speaks for the other. */
  readonly agreed: DecimalMark | undefined
  readonly sure: ReadonlySet<DecimalMark>
}

/**
 * Infer which sign marks decimals, column by column, and never against the rest of the list.
 *
 * A dot is settled by one number that allows nothing else. A comma needs more, because lists that use the dot hold
 * stray commas: a number with both signs in this or another column, or semicolons between cells.
 */
export function inferMarks(evidence: Evidence): Inferred<Marks> {
  const tallies = findColumns(evidence, NUMBER_FIELDS).map((column) => count(evidence, column))
  const isOwn = isOwnList(evidence) && tallies.every((column) => !hasComma(column))
  const whole = toWhole(tallies, evidence.table.isSemicolon)
  const answer = toMark(evidence.answers['marks'])
  const decided = tallies.map((column) => ({
    ...column,
    mark: isOwn ? ('dot' as const) : decide(column, whole),
  }))
  const open = decided.filter(({ mark }) => mark === undefined)
  const marks = decided.map((one) => ({ ...one, mark: one.mark ?? answer ?? 'dot' }) as const)
  return {
    value: new Map(marks.map(({ column, mark }) => [column.place, mark])),
    questions: open.length > 0 && answer === undefined ? [toQuestion(open)] : [],
    readings: marks.flatMap(toReading),
  }
}

function count({ table }: Evidence, column: Column): Tally {
  const found: Tally = { column, dot: [], comma: [], doubt: [], sure: new Set(), line: undefined }
  for (const { line, cells } of table.rows) {
    const parts = toTypedParts(cells[column.place])
    if (parts === undefined) continue
    const seen = toMarkEvidence(parts.core)
    if (seen.kind === 'none') continue
    const examples = seen.kind === 'doubt' ? found.doubt : found[seen.mark]
    if (seen.kind === 'doubt' && examples.length === 0) found.line = line
    if (examples.length < MAX_EXAMPLES) examples.push(parts.core)
    if (seen.kind === 'sure') found.sure.add(seen.mark)
  }
  return found
}

function toWhole(tallies: readonly Tally[], isSemicolon: boolean): Whole {
  const sure = new Set(tallies.flatMap((column) => [...column.sure]))
  const hasDot = tallies.some(({ dot }) => dot.length > 0)
  const hasCommas = tallies.some(({ comma }) => comma.length > 0)
  const agreed =
    sure.has('comma') && !hasDot
      ? ('comma' as const)
      : sure.has('dot') && !hasCommas
        ? ('dot' as const)
        : undefined
  return { isCommaList: (isSemicolon || sure.has('comma')) && !hasDot, agreed, sure }
}

function decide(tally: Tally, whole: Whole): DecimalMark | undefined {
  const { dot, comma, doubt, sure } = tally
  if (dot.length > 0) return comma.length > 0 || isAlone(tally, whole) ? undefined : 'dot'
  if (comma.length > 0) return sure.has('comma') || whole.isCommaList ? 'comma' : undefined
  return doubt.length > 0 ? whole.agreed : 'dot'
}

/** Report whether dots mark decimals in no number that is sure of it, and the rest of the list speaks against them. */
function isAlone({ dot, doubt, sure }: Tally, whole: Whole): boolean {
  return !sure.has('dot') && (whole.sure.has('comma') || hasMixedZeros(dot, doubt))
}

/** No program writes 1.250 beside 12.5: where it marks decimals it writes 1.25, or 12.500. */
function hasMixedZeros(dot: readonly string[], doubt: readonly string[]): boolean {
  const isShort = dot.some((core) => !/[.,]\d{3}$/.test(core))
  return isShort && doubt.some((core) => /\.\d\d0$/.test(core))
}

function hasComma({ dot, comma, doubt }: Tally): boolean {
  return [...dot, ...comma, ...doubt].some((core) => core.includes(','))
}

function toMark(answer: string | undefined): DecimalMark | undefined {
  return answer === 'dot' || answer === 'comma' ? answer : undefined
}

function toQuestion(open: readonly Tally[]): Question {
  const examples = [
    ...new Set(open.flatMap(({ dot, comma, doubt }) => [...doubt, ...comma, ...dot])),
  ].slice(0, MAX_EXAMPLES)
  const [example = ''] = examples
  const columns = open.map(({ column }) => column.title)
  const line = open.find((one) => one.line !== undefined)?.line
  const where = line === undefined ? '' : ` (line ${line})`
  return {
    id: 'marks',
    kind: 'marks',
    columns,
    text: `Which sign marks decimals in ${columns.map(quote).join(', ')}? Is “${example}”${where} ${readAs(example, 'comma')} or ${readAs(example, 'dot')}?`,
    options: [
      { value: 'comma', label: `The comma: ${example} is ${readAs(example, 'comma')}` },
      { value: 'dot', label: `The dot: ${example} is ${readAs(example, 'dot')}` },
    ],
    examples,
    isOptional: false,
  }
}

function readAs(core: string, mark: DecimalMark): string {
  return String(parseCore(core, mark) ?? 'no number')
}

function toReading({ column, mark, dot, comma, doubt }: Tally & { mark: DecimalMark }): string[] {
  const [example = dot[0]] = [...doubt, ...comma]
  if (example === undefined || (mark === 'dot' && doubt.length === 0)) return []
  return [
    `In ${quote(column.title)} the ${mark} marks decimals: “${example}” is ${readAs(example, mark)}.`,
  ]
}
