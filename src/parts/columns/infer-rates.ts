import { type Rates } from '@/domain/parts/buyer-list'
import { type Answers, type Question } from '@/domain/parts/column-mapping'
import {
  quote,
  toTypedNumber,
  write,
  type Evidence,
  type Inferred,
  type Marks,
} from './column-plan'
import { toCurrency } from './currencies'
import { findColumns, findExample, type Column } from './number-columns'
import { toText } from '@/parts/file/raw-table'

/** US dollars that no unit of a currency read here is worth: a rate above it is the other way round. */
const MOST_DOLLARS = 5

/** How rates are read: which way round a column of them is, and those that were typed. */
export type RatePlan = { readonly isInverse: boolean; readonly typed: Rates }

/** Infer which way round rates are. */
export function inferRates(evidence: Evidence, marks: Marks): Inferred<RatePlan> {
  const { answers } = evidence
  const [column] = findColumns(evidence, ['rate'])
  const direction = inferDirection(evidence, column, marks)
  const typed = toTypedRates(answers)
  const odd = typed.filter(({ rate, code }) => rate > MOST_DOLLARS && !isSettled(answers, code))
  return {
    value: {
      isInverse: direction.value,
      typed: Object.fromEntries(
        typed.map(({ code, rate }) => [
          code,
          answers[`rateDirection:${code}`] === 'perUsd' ? 1 / rate : rate,
        ]),
      ),
    },
    questions: [...direction.questions, ...odd.map(toOddQuestion)],
    readings: direction.readings,
  }
}

/** Titles that say it in full; a stroke does not, because EUR/USD is written both ways. */
const PER_CURRENCY = /\b(usd|us dollars?|\$) (per|je|pro) \b/i
const PER_DOLLAR = /\b(per|je|pro) (1 )?(usd|us dollars?|\$)/i

function inferDirection(
  evidence: Evidence,
  column: Column | undefined,
  marks: Marks,
): Inferred<boolean> {
  const none = { value: false, questions: [], readings: [] }
  if (column === undefined || !needsRate(evidence)) return none
  const example = findExample(evidence, column, marks)
  if (example === undefined) return none
  if (PER_DOLLAR.test(column.title)) return { ...none, value: true }
  if (PER_CURRENCY.test(column.title) && example.value <= MOST_DOLLARS) return none
  const question = toDirectionQuestion(evidence, column, example)
  const answer = evidence.answers[question.id]
  if (answer !== 'perUsd' && answer !== 'usdPer') return { ...none, questions: [question] }
  const way = answer === 'perUsd' ? 'units for 1 USD' : 'USD for 1 unit'
  return {
    value: answer === 'perUsd',
    questions: [],
    readings: [`${quote(column.title)} gives ${way} of the currency.`],
  }
}

/** Report whether any money of the list is not in US dollars. */
function needsRate({ table, places }: Evidence): boolean {
  const { currency } = places
  if (currency === undefined) return true
  return table.rows.some(({ cells }) => {
    const code = toCurrency(toText(cells[currency]))
    return code !== undefined && code !== 'USD'
  })
}

type RateExample = { readonly line: number; readonly text: string; readonly value: number }

function toDirectionQuestion(
  { table, places }: Evidence,
  { title }: Column,
  { line, text, value }: RateExample,
): Question {
  const row = table.rows.find((known) => known.line === line)
  const code = toText(places.currency === undefined ? '' : row?.cells[places.currency])
  const unit = code === '' ? 'unit of the currency' : code
  return {
    id: `rateDirection:${title}`,
    kind: 'rate',
    columns: [title],
    text: `Which way round is the rate in ${quote(title)}? Line ${line} has ${text}.`,
    options: [
      { value: 'perUsd', label: `1 USD = ${text} ${unit}, so 1 ${unit} = ${write(1 / value)} USD` },
      { value: 'usdPer', label: `1 ${unit} = ${text} USD` },
    ],
    examples: [text],
    isOptional: false,
  }
}

type TypedRate = { readonly code: string; readonly rate: number }

function toTypedRates(answers: Answers): readonly TypedRate[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const rate = toTypedNumber(answer)
    return id.startsWith('rate:') && rate !== undefined ? [{ code: id.slice(5), rate }] : []
  })
}

function isSettled(answers: Answers, code: string): boolean {
  return ['perUsd', 'usdPer'].includes(answers[`rateDirection:${code}`] ?? '')
}

function toOddQuestion({ code, rate }: TypedRate): Question {
  return {
    id: `rateDirection:${code}`,
    kind: 'rate',
    columns: [],
    text: `You typed ${write(rate)} US dollars for 1 ${code}, more than any unit of a currency is worth. Which way round is it?`,
    options: [
      { value: 'perUsd', label: `1 USD = ${write(rate)} ${code}` },
      { value: 'usdPer', label: `1 ${code} = ${write(rate)} USD` },
    ],
    examples: [],
    isOptional: false,
  }
}
