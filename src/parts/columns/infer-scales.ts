import { type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred, type Marks } from './column-plan'
import { findColumns, SHARE_FIELDS, toTypedParts, type Column } from './number-columns'
import { parseCore, type DecimalMark } from '@/parts/lines/number-text'
import { type RawCell } from '@/parts/file/raw-table'

/** How a share is written: 80 or 0.8. */
type Scale = 'percent' | 'fraction'

type Shares = {
  readonly scales: ReadonlySet<Scale>
  readonly hasOne: boolean
  readonly example: string
}

/** Infer whether shares are given in per cent or as parts of 1; a cell with its own % needs no inference. */
export function inferScales(
  evidence: Evidence,
  marks: Marks,
): Inferred<ReadonlyMap<number, Scale>> {
  const decided = findColumns(evidence, SHARE_FIELDS).map((column) => {
    const shares = collect(evidence, column, marks.get(column.place) ?? 'dot')
    return { column, shares, scale: decide(shares), answer: toAnswer(evidence, column) }
  })
  return {
    value: new Map(
      decided.map(({ column, scale, answer }) => [column.place, scale ?? answer ?? 'fraction']),
    ),
    questions: decided
      .filter(({ scale, answer }) => scale === undefined && answer === undefined)
      .map(({ column, shares }) => toQuestion(column, shares)),
    readings: decided
      .filter(({ scale }) => scale === 'percent')
      .map(({ column }) => `${quote(column.title)} is in per cent.`),
  }
}

/** Collect what bare numbers tell: above 1 they are per cent, between 0 and 1 they are not. */
function collect({ table }: Evidence, column: Column, mark: DecimalMark): Shares {
  const scales = new Set<Scale>()
  const state = { hasOne: false, example: '' }
  for (const { cells } of table.rows) {
    const value = toBareNumber(cells[column.place], mark)
    if (value === undefined || value === 0) continue
    if (value === 1) state.hasOne = true
    else scales.add(value > 1 ? 'percent' : 'fraction')
    if (state.example === '' || value === 1) state.example = String(value)
  }
  const { share } = column.measure
  if (share !== undefined && state.example !== '') scales.add(share)
  return { scales, ...state }
}

function toBareNumber(cell: RawCell | undefined, mark: DecimalMark): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object') return cell.kind === 'shown' ? cell.value : undefined
  const parts = toTypedParts(cell)
  return parts?.suffix === '' ? parseCore(parts.core, mark) : undefined
}

function decide({ scales, hasOne }: Shares): Scale | undefined {
  if (scales.size > 1) return undefined
  const [only] = scales
  return only ?? (hasOne ? undefined : 'fraction')
}

function toAnswer({ answers }: Evidence, { title }: Column): Scale | undefined {
  const answer = answers[`scale:${title}`]
  return answer === 'percent' || answer === 'fraction' ? answer : undefined
}

function toQuestion({ title }: Column, { example }: Shares): Question {
  return {
    id: `scale:${title}`,
    kind: 'scale',
    columns: [title],
    text: `Is ${quote(title)} in per cent, or in parts of 1?`,
    options: [
      { value: 'percent', label: `Per cent: ${example} is ${example} %` },
      { value: 'fraction', label: `Parts of 1: ${example} is ${Number(example) * 100} %` },
    ],
    examples: [example],
    isOptional: false,
  }
}
