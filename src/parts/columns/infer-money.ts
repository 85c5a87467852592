import { type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type Inferred, type Marks, type MoneyPlan } from './column-plan'
import { COMMON_CURRENCIES, toCurrency, YEN_OR_YUAN } from './currencies'
import { inferFactor } from './infer-factor'
import { inferPeriod } from './infer-period'
import { findColumns, findExample, isFilled, toTypedParts, type Column } from './number-columns'
import { readMeasure } from './read-measure'
import { type Per } from './read-per'
import { type RawCell } from '@/parts/file/raw-table'
import { ReadError } from '@/parts/file/read-error'

/** How money is read. */
export type Money = {
  readonly spend: MoneyPlan
  readonly revenue: MoneyPlan
  readonly unitPrice: MoneyPlan
  readonly yen: string | undefined
}

const NO_MONEY: MoneyPlan = {
  currency: undefined,
  factor: 1,
  timesPerYear: 1,
  priceOf: undefined,
}

/** Infer how money is read: its currency, what a shown 1 counts, what time it covers, and whether it is a price. */
export function inferMoney(evidence: Evidence, marks: Marks): Inferred<Money> {
  const columns = findColumns(evidence, ['spend', 'revenue', 'unitPrice'])
  const answer = toCurrency(evidence.answers['currency'] ?? '')
  const bare = columns.filter(
    (column) => column.measure.currency === undefined && isBare(evidence, column),
  )
  const yen = toCurrency(evidence.answers['currency:¥'] ?? '')
  const needsYen = yen === undefined && hasYen(evidence, columns)
  const plans = columns.map((column) => ({
    field: column.field,
    ...inferPlan(evidence, column, { marks, answer }),
  }))
  const planOf = (field: Column['field']) =>
    plans.find((plan) => plan.field === field)?.value ?? NO_MONEY
  return {
    value: {
      spend: planOf('spend'),
      revenue: planOf('revenue'),
      unitPrice: planOf('unitPrice'),
      yen,
    },
    questions: [
      ...(bare.length > 0 && answer === undefined ? [toCurrencyQuestion(bare)] : []),
      ...(needsYen ? [YEN_QUESTION] : []),
      ...plans.flatMap(({ questions }) => questions),
    ],
    readings: plans.flatMap(({ readings }) => readings),
  }
}

type PlanContext = { readonly marks: Marks; readonly answer: string | undefined }

function inferPlan(
  evidence: Evidence,
  column: Column,
  { marks, answer }: PlanContext,
): Inferred<MoneyPlan> {
  const factor = inferFactor(column, { evidence, marks })
  const isPrice = column.field === 'unitPrice'
  const period = isPrice ? ONCE : inferPeriod(column, { evidence, marks })
  const price = isPrice ? toUnitPrice(column) : inferPrice(evidence, column, marks)
  const currency = column.measure.currency ?? answer
  return {
    value: {
      currency,
      factor: factor.value,
      timesPerYear: period.value,
      priceOf: price.value,
    },
    questions: [...factor.questions, ...period.questions, ...price.questions],
    readings: [
      ...(currency === undefined ? [] : [`${quote(column.title)} is in ${currency}.`]),
      ...factor.readings,
      ...period.readings,
      ...price.readings,
    ],
  }
}

/** A price holds for no time. */
const ONCE: Inferred<number> = { value: 1, questions: [], readings: [] }

/** Words for a price of whatever the quantity is counted in. */
const ANY_UNIT = /^(unit|einheit|einzel|unitaire|unitario|unitary)|单价|單價|単価|단가/i

/** Return what a column of prices is a price of: what its title says, else the unit of the quantity. */
function toUnitPrice({ title, measure: { per } }: Column): Inferred<MoneyPlan['priceOf']> {
  const isUnit = per?.kind === 'unit' && !ANY_UNIT.test(per.word)
  const of = isUnit ? per.word : 'per unit of the quantity'
  return {
    value: isUnit ? per : 'quantity',
    questions: [],
    readings: [`${quote(title)} is a price ${of}, multiplied by the quantity of the line.`],
  }
}

/** Infer whether money is a price of a unit, which the quantity of the line multiplies, or the amount of a year. */
function inferPrice(
  evidence: Evidence,
  column: Column,
  marks: Marks,
): Inferred<MoneyPlan['priceOf']> {
  const per = column.measure.per ?? toPlainPrice(column.title)
  const example = findExample(evidence, column, marks)
  if (per === undefined || example === undefined)
    return { value: undefined, questions: [], readings: [] }
  const priceOf = toPriceOf(per)
  const question = toPriceQuestion(column, {
    word: per.word,
    text: `${example.text} (line ${example.line})`,
    isKnown: priceOf !== undefined,
  })
  const answer = evidence.answers[question.id]
  if (answer === 'no') {
    throw new ReadError(
      `${quote(column.title)} is not the money of a year.`,
      'Choose another column, or none, for it.',
    )
  }
  if (answer === 'price' && priceOf !== undefined) {
    const reading = `${quote(column.title)} is a price ${per.word}, multiplied by the quantity of the line.`
    return { value: priceOf, questions: [], readings: [reading] }
  }
  return { value: undefined, questions: answer === 'total' ? [] : [question], readings: [] }
}

/** “Per unit” means the unit that the quantity is in, and so does a price that does not say of what. */
function toPriceOf(per: Per): MoneyPlan['priceOf'] {
  if (per.kind === 'unit') return per
  return OF_QUANTITY.test(per.word) ? 'quantity' : undefined
}

const OF_QUANTITY =
  /einheit|unité|unidad|unità|unidade|eenheid|\b(me|price|preis|prix|precio|prezzo|preco|preço|cena|fiyat)$|价格|价$|価格|цена/i

const PLAIN_PRICE =
  /(?<!\p{L})(?:price|(?:\p{L}*)preis|prix|precio|prezzo|preço|cena|fiyat|цена)(?!\p{L})|价格|価格/iu

/** Return a price that does not say of what: a column of prices that was chosen for the money of a year. */
function toPlainPrice(title: string): Per | undefined {
  const [word] = PLAIN_PRICE.exec(title) ?? []
  return word === undefined ? undefined : { kind: 'other', word }
}

type Price = { readonly word: string; readonly text: string; readonly isKnown: boolean }

function toPriceQuestion({ title }: Column, { word, text, isKnown }: Price): Question {
  return {
    id: `price:${title}`,
    kind: 'reading',
    columns: [title],
    text: `${quote(title)} says “${word}”. Is ${text} a price, or the money of a whole year?`,
    options: [
      ...(isKnown
        ? [{ value: 'price', label: `A price: ${text} times the quantity of the line` }]
        : []),
      { value: 'total', label: `The money of a whole year: ${text}` },
      { value: 'no', label: 'Neither: leave the column out' },
    ],
    examples: [text],
    isOptional: false,
  }
}

/** Report whether a column holds money without a sign of its own or a currency beside it. */
function isBare({ table, places }: Evidence, { place }: Column): boolean {
  return table.rows.some(({ cells }) => {
    const cell = cells[place]
    if (!isFilled(cell)) return false
    if (places.currency !== undefined && isFilled(cells[places.currency])) return false
    if (typeof cell === 'object') {
      return cell.kind === 'shown' && readMeasure(cell.word).currency === undefined
    }
    if (typeof cell !== 'string') return true
    const parts = toTypedParts(cell)
    return (
      parts !== undefined && readMeasure(`${parts.prefix} ${parts.suffix}`).currency === undefined
    )
  })
}

function hasYen({ table, places }: Evidence, columns: readonly Column[]): boolean {
  const money = columns.map(({ place }) => place)
  const all = places.currency === undefined ? money : [...money, places.currency]
  return (
    columns.some(({ measure }) => measure.currency === YEN_OR_YUAN) ||
    table.rows.some(({ cells }) => all.some((place) => isYen(cells[place])))
  )
}

function isYen(cell: RawCell | undefined): boolean {
  const text = typeof cell === 'object' && cell.kind === 'shown' ? cell.word : cell
  return typeof text === 'string' && text.normalize('NFKC').includes(YEN_OR_YUAN)
}

function toCurrencyQuestion(columns: readonly Column[]): Question {
  const titles = columns.map(({ title }) => title)
  return {
    id: 'currency',
    kind: 'currency',
    columns: titles,
    text: `Which currency is ${titles.map(quote).join(' and ')} in?`,
    options: COMMON_CURRENCIES.map((code) => ({ value: code, label: code })),
    examples: [],
    isOptional: false,
  }
}

const YEN_QUESTION: Question = {
  id: 'currency:¥',
  kind: 'currency',
  columns: [],
  text: 'Does ¥ stand for yuan or for yen?',
  options: [
    { value: 'CNY', label: 'Yuan (CNY)' },
    { value: 'JPY', label: 'Yen (JPY)' },
  ],
  examples: [YEN_OR_YUAN],
  isOptional: false,
}
