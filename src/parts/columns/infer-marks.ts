import { type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred } from './column-plan'
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
  isCommaSure: boolean
}

/**
 * Infer which sign marks decimals, column by column.
 *
 * A dot is settled by one number that allows nothing else. A comma needs more, because lists that use the dot hold
 * stray commas: a number with both signs in this or another column, or semicolons between cells.
 */
export function inferMarks(evidence: Evidence): Inferred<ReadonlyMap<number, DecimalMark>> {
  const tallies = findColumns(evidence, NUMBER_FIELDS).map((column) => tally(evidence, column))
  const isOwn = isOwnList(evidence) && tallies.every((column) => !hasComma(column))
  const isCommaList =
    (evidence.table.isSemicolon || tallies.some(({ isCommaSure }) => isCommaSure)) &&
    tallies.every(({ dot }) => dot.length === 0)
  const decided = tallies.map((column) => ({
    ...column,
    mark: isOwn ? ('dot' as const) : decide(column, isCommaList),
  }))
  const open = decided.filter(({ mark }) => mark === undefined)
  const answer = toMark(evidence.answers['marks'])
  return {
    value: new Map(decided.map(({ column, mark }) => [column.place, mark ?? answer ?? 'dot'])),
    questions: open.length > 0 && answer === undefined ? [toQuestion(open)] : [],
    readings: decided.flatMap(toReading),
  }
}

function tally({ table }: Evidence, column: Column): Tally {
  const found: Tally = { column, dot: [], comma: [], doubt: [], isCommaSure: false }
  for (const { cells } of table.rows) {
    const parts = toTypedParts(cells[column.place])
    if (parts === undefined) continue
    const seen = toMarkEvidence(parts.core)
    if (seen.kind === 'none') continue
    const examples = seen.kind === 'doubt' ? found.doubt : found[seen.mark]
    if (examples.length < MAX_EXAMPLES) examples.push(parts.core)
    if (seen.kind === 'sure' && seen.mark === 'comma') found.isCommaSure = true
  }
  return found
}

function decide({ dot, comma, doubt }: Tally, isCommaList: boolean): DecimalMark | undefined {
  if (dot.length > 0) return comma.length > 0 ? undefined : 'dot'
  if (comma.length > 0) return isCommaList ? 'comma' : undefined
  return doubt.length > 0 ? undefined : 'dot'
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
  return {
    id: 'marks',
    kind: 'marks',
    columns,
    text: `Which sign marks decimals in ${columns.map(quote).join(', ')}?`,
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

function toReading({ column, mark, comma }: Tally & { mark: DecimalMark | undefined }): string[] {
  const [example] = comma
  if (mark !== 'comma' || example === undefined) return []
  return [`In ${quote(column.title)} the comma marks decimals, as in ${example}.`]
}
