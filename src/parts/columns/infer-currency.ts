import { type Question } from '@/domain/parts/column-mapping'
import { quote, type Evidence, type MoneyPlan, type Inferred } from './column-plan'
import { COMMON_CURRENCIES, toCurrency, YEN_OR_YUAN } from './currencies'
import { findColumns, isFilled, toTypedParts, type Column } from './number-columns'
import { type RawCell } from '@/parts/file/raw-table'
import { toTitleHints } from './title-hints'

/** How money is read. */
export type Money = {
  readonly spend: MoneyPlan
  readonly revenue: MoneyPlan
  readonly yen: string | undefined
}

/** Infer the currency of money that does not carry its own; none is ever assumed. */
export function inferCurrency(evidence: Evidence): Inferred<Money> {
  const columns = findColumns(evidence, ['spend', 'revenue'])
  const answer = toCurrency(evidence.answers['currency'] ?? '')
  const bare = columns.filter(
    (column) => toTitleHints(column.title).currency === undefined && isBare(evidence, column),
  )
  const yen = toCurrency(evidence.answers['currency:¥'] ?? '')
  const needsYen = yen === undefined && hasYen(evidence, columns)
  const planOf = (field: Column['field']): MoneyPlan => {
    const title = columns.find((column) => column.field === field)?.title ?? ''
    const { currency, timesPerYear } = toTitleHints(title)
    return { currency: currency ?? answer, timesPerYear }
  }
  return {
    value: { spend: planOf('spend'), revenue: planOf('revenue'), yen },
    questions: [
      ...(bare.length > 0 && answer === undefined ? [toQuestion(bare)] : []),
      ...(needsYen ? [YEN_QUESTION] : []),
    ],
    readings: columns.flatMap(({ title }) => {
      const currency = toTitleHints(title).currency ?? answer
      return currency === undefined ? [] : [`${quote(title)} is in ${currency}.`]
    }),
  }
}

/** Report whether a column holds money without a sign of its own or a currency beside it. */
function isBare({ table, places }: Evidence, { place }: Column): boolean {
  return table.rows.some(({ cells }) => {
    const cell = cells[place]
    if (!isFilled(cell)) return false
    if (places.currency !== undefined && isFilled(cells[places.currency])) return false
    if (typeof cell !== 'string') return true
    const parts = toTypedParts(cell)
    return parts !== undefined && parts.prefix === '' && parts.suffix === ''
  })
}

function hasYen({ table, places }: Evidence, columns: readonly Column[]): boolean {
  const money = columns.map(({ place }) => place)
  const all = places.currency === undefined ? money : [...money, places.currency]
  return (
    columns.some(({ title }) => toTitleHints(title).currency === YEN_OR_YUAN) ||
    table.rows.some(({ cells }) => all.some((place) => isYen(cells[place])))
  )
}

function isYen(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && cell.normalize('NFKC').includes(YEN_OR_YUAN)
}

function toQuestion(columns: readonly Column[]): Question {
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
