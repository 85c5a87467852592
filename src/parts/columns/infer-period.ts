import { type Question } from '@/domain/parts/column-mapping'
import { quote, write, type Evidence, type Inferred, type Marks } from './column-plan'
import { findExample, type Column, type Example } from './number-columns'

/** Times that an amount may cover, with how often each comes round in a year. */
const TIMES = {
  year: { times: 1, label: 'A year' },
  half: { times: 2, label: 'Half a year' },
  quarter: { times: 4, label: 'A quarter' },
  month: { times: 12, label: 'A month' },
  week: { times: 365.25 / 7, label: 'A week' },
  workday: { times: 250, label: 'A working day, 250 a year' },
  day: { times: 365.25, label: 'A day, every day of the year' },
  twoYears: { times: 1 / 2, label: 'Two years' },
  threeYears: { times: 1 / 3, label: 'Three years' },
} as const

/** Times of more than a year are offered only where several years are named. */
const SEVERAL_YEARS = /20\d\d.*20\d\d/

/** Infer what time the amounts of a column cover; one that is not named is a year. */
export function inferPeriod(
  column: Column,
  { evidence, marks }: { readonly evidence: Evidence; readonly marks: Marks },
): Inferred<number> {
  const { timesPerYear = 1, isDoubtful } = column.measure.period
  const example = findExample(evidence, column, marks)
  if (example === undefined) return { value: timesPerYear, questions: [], readings: [] }
  if (!isDoubtful) {
    return {
      value: timesPerYear,
      questions: [],
      readings: toReadings(column, timesPerYear, example),
    }
  }
  const answer = evidence.answers[`period:${column.title}`] ?? ''
  const known = Object.entries(TIMES).find(([name]) => name === answer)?.[1]
  if (known === undefined) {
    return { value: 1, questions: [toQuestion(column, example)], readings: [] }
  }
  return { value: known.times, questions: [], readings: toReadings(column, known.times, example) }
}

function toQuestion({ title, measure }: Column, example: Example): Question {
  const word = measure.period.word || title
  const times = Object.entries(TIMES).filter(
    ([, one]) => one.times >= 1 || SEVERAL_YEARS.test(word),
  )
  return {
    id: `period:${title}`,
    kind: 'reading',
    columns: [title],
    text: `What time does ${quote(title)} cover? It says “${word}”, and line ${example.line} has ${example.text}.`,
    options: times.map(([value, one]) => ({
      value,
      label: `${one.label}: ${example.text} is ${write(example.value * one.times)} a year`,
    })),
    examples: [example.text],
    isOptional: false,
  }
}

function toReadings(
  { title }: Column,
  timesPerYear: number,
  { text, value }: Example,
): readonly string[] {
  if (timesPerYear === 1) return []
  const times = Number(timesPerYear.toFixed(2))
  return [
    `${quote(title)} covers a part of the year and is multiplied by ${times}: ${text} is ${write(value * timesPerYear)} a year.`,
  ]
}
