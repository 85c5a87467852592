import { type Question } from '@/domain/parts/column-mapping'
import {
  quote,
  toTypedNumber,
  write,
  type Evidence,
  type Inferred,
  type Marks,
} from './column-plan'
import { toPlausibleId } from '@/parts/lines/plausibility'
import { findExample, type Column, type Example } from './number-columns'
import { readMeasure, type Measure } from './read-measure'

/** What is asked or said of how much a shown 1 counts. */
type FactorContext = { readonly evidence: Evidence; readonly marks: Marks }

/** Infer how much a shown 1 of a column counts: by its title, by a line above the titles, or by a question. */
export function inferFactor(column: Column, context: FactorContext): Inferred<number> {
  const said = inferSaid(column, context)
  const mended = toTypedNumber(context.evidence.answers[toPlausibleId(column.title)]) ?? 1
  return mended === 1 ? said : { ...said, value: said.value * mended }
}

function inferSaid(column: Column, { evidence, marks }: FactorContext): Inferred<number> {
  const example = findExample(evidence, column, marks)
  const { value, word, candidates } = column.measure.factor
  if (example === undefined) return { value, questions: [], readings: [] }
  if (candidates.length > 0) {
    const question = toFactorQuestion(column, { word, candidates, example })
    return settle(evidence, question, { column, example })
  }
  if (word !== '') return { value, questions: [], readings: [toReading(column, value, example)] }
  const cut = findCut(evidence, column)
  if (cut !== undefined) {
    return settle(evidence, toCutQuestion(column, cut), { column, example: cut.example })
  }
  const remark = evidence.table.remarks
    .flatMap((text) => text.split(REMARK_EDGE))
    .find((text) => concerns(readMeasure(text), column))
  if (remark === undefined) return { value: 1, questions: [], readings: [] }
  return settle(evidence, toRemarkQuestion(column, { remark, example }), { column, example })
}

/** Where a line above the titles goes on to say something of other amounts: 金额单位：万元 数量单位：千公斤. */
const REMARK_EDGE = /[;；|]\s*|\s+(?=\S*(?:单位|單位|単位))/u

/** A line above the titles concerns amounts of its own kind: money where it names a currency, mass where a unit. */
function concerns({ factor, currency, units }: Measure, { field }: Column): boolean {
  if (factor.value === 1 && factor.candidates.length === 0) return false
  const isMoney = field === 'spend' || field === 'revenue'
  return isMoney ? currency !== undefined || units.length === 0 : currency === undefined
}

type Cut = { readonly example: Example; readonly divisor: number }

/** Return the first number of which the workbook cuts thousands off without saying so. */
function findCut({ table }: Evidence, { place }: Column): Cut | undefined {
  if (table.rows[0]?.count !== undefined) return undefined // a text, which shows what it holds
  for (const { line, cells } of table.rows) {
    const cell = cells[place]
    if (typeof cell !== 'object' || cell.kind !== 'shown' || cell.divisor === undefined) continue
    if (cell.value === 0 || readMeasure(cell.word).factor.word !== '') continue
    return { example: { line, text: cell.text, value: cell.value }, divisor: cell.divisor }
  }
  return undefined
}

function toCutQuestion({ title }: Column, { example, divisor }: Cut): Question {
  const held = write(example.value * divisor)
  return toQuestion(title, [1, divisor], {
    example,
    text: `In ${quote(title)} the workbook shows ${example.text} (line ${example.line}) and holds ${held}. Which is meant?`,
  })
}

type Shown = { readonly column: Column; readonly example: Example }

function settle(
  { answers }: Evidence,
  question: Question,
  { column, example }: Shown,
): Inferred<number> {
  const answer = toTypedNumber(answers[question.id])
  if (answer === undefined) return { value: 1, questions: [question], readings: [] }
  return { value: answer, questions: [], readings: [toReading(column, answer, example)] }
}

type Doubt = {
  readonly word: string
  readonly candidates: readonly number[]
  readonly example: Example
}

function toFactorQuestion({ title }: Column, { word, candidates, example }: Doubt): Question {
  return toQuestion(title, candidates, {
    example,
    text: `${quote(title)} says “${word}”. Is ${example.text} (line ${example.line}) ${candidates
      .map((factor) => write(example.value * factor))
      .join(' or ')}?`,
  })
}

type Remark = { readonly remark: string; readonly example: Example }

function toRemarkQuestion({ title }: Column, { remark, example }: Remark): Question {
  const { factor } = readMeasure(remark)
  const candidates = [1, ...(factor.candidates.length > 0 ? factor.candidates : [factor.value])]
  return toQuestion(title, candidates, {
    example,
    text: `A line above the titles says “${remark}”. Does it apply to ${quote(title)}, so that ${example.text} (line ${example.line}) is ${write(example.value * (candidates.at(-1) ?? 1))}?`,
  })
}

function toQuestion(
  title: string,
  candidates: readonly number[],
  { example, text }: { readonly example: Example; readonly text: string },
): Question {
  return {
    id: `factor:${title}`,
    kind: 'reading',
    columns: [title],
    text,
    options: [...new Set(candidates)].map((factor) => ({
      value: String(factor),
      label: `${example.text} is ${write(example.value * factor)}${factor === 1 ? ', as it stands' : ''}`,
    })),
    examples: [example.text],
    isOptional: false,
  }
}

function toReading({ title }: Column, factor: number, { text, value }: Example): string {
  return factor === 1
    ? `${quote(title)} is read as it stands: ${text} is ${write(value)}.`
    : `${quote(title)} counts by ${write(factor)}: ${text} is ${write(value * factor)}.`
}
