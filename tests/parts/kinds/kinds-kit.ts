import { type ListReading, type ReadSteps } from '@/parts/thread/read-list'
import { readPasted } from '@tests/parts/parts-kit'

/** What a shown 1 may be in a year, kg, as the tables of the tests write it. */
const TIMES: Readonly<Record<string, number>> = {
  week: 365.25 / 7,
  day: 365.25,
  'day/14': 365.25 / 14,
  'day/28': 365.25 / 28,
  'day/30': 365.25 / 30,
  lb: 0.453_592_37,
  '1000 lb': 453.592_37,
  'short ton': 907.184_74,
}

/** What a list of one line comes to: a number to ten digits, that nothing was read, or that something is asked. */
export type Outcome = number | 'none' | 'asked' | 'faulty'

/** Return what a table expects: `asked`, `none`, a number, or so many times a cell: `×1000`, `×12/9`, `×week`. */
export function toExpected(text: string, cell = '1'): Outcome {
  if (text === 'asked' || text === 'none') return text
  const word = text.replace('×', '')
  const [above = '', below = '1'] = word.split('/')
  const times = TIMES[word] ?? Number(above) / Number(below)
  return toRound(text.startsWith('×') ? times * Number(cell) : times)
}

function toRound(value: number): number {
  return Number(value.toPrecision(10))
}

/** A number of the one line of a list. */
type NumberField =
  | 'usageKgPerYear'
  | 'spendPerYear'
  | 'revenuePerYear'
  | 'stockKg'
  | 'stockDays'
  | 'leadTimeDays'

/** Return what the one line of a list has in a field. */
export function toOutcome({ stage, lines: [line] }: ListReading, field: NumberField): Outcome {
  if (stage === 'asking') return 'asked'
  if (line === undefined) return 'faulty'
  const value = line[field]
  return value === undefined ? 'none' : toRound(value)
}

/** Read what the use of a year comes to under a title. */
export async function readUse(title: string, cell: string): Promise<Outcome> {
  const text = `Part\tMaterial\t${title}\nA1\tN42SH\t${cell}`
  return toOutcome(await readPasted(text, { mapping: { quantity: title } }), 'usageKgPerYear')
}

/** Rates that were typed, so that nothing but the column is in doubt. */
const ANSWERS = {
  'rate:EUR': '1.1',
  'rate:CNY': '0.14',
  'rate:INR': '0.012',
  'rate:JPY': '0.0067',
}

/** Read a list of one line of N42SH: further titles and cells behind its part and material. */
export function readOne(
  titles: string,
  cells: string,
  steps: ReadSteps = {},
): Promise<ListReading> {
  const text = `Part\tMaterial\t${titles}\nA1\tN42SH\t${cells}`
  return readPasted(text, { answers: ANSWERS, ...steps })
}
