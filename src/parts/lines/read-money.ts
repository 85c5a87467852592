import { rateOf, type BuyerLine } from '@/domain/parts/buyer-list'
import { fault, found, readAmount, readWords, type Read } from './read-cell'
import { toCurrency, YEN_OR_YUAN } from '@/parts/columns/currencies'
import { addFault, cellOf, markOf, optional, type LineReading } from './line-reading'

/** Money of a line as it is kept. */
export type LineMoney = Pick<BuyerLine, 'spendPerYear' | 'revenuePerYear' | 'currency'>

type Sum = { readonly value: number; readonly currency: string }

/** Return spend and revenue in one currency: that of the list or, where it has two, US dollars at the typed rates. */
export function readMoney(reading: LineReading): LineMoney {
  const spend = optional(reading, 'spend', readSum(reading, 'spend'), 'spendPerYear')
  const revenue = optional(reading, 'revenue', readSum(reading, 'revenue'), 'revenuePerYear')
  const own = readOwnCurrency(reading) ?? readColumnCurrency(reading) ?? 'USD'
  if (spend !== undefined && revenue !== undefined) return join(reading, spend, revenue)
  const currency = (spend ?? revenue)?.currency ?? own
  return { spendPerYear: spend?.value, revenuePerYear: revenue?.value, currency }
}

/** Return US dollars per unit of the line's currency, as the list has it in a column of its own. */
export function readRate(reading: LineReading): number | undefined {
  const rate = optional(
    reading,
    'rate',
    readAmount(cellOf(reading, 'rate'), markOf(reading, 'rate')),
  )
  return rate !== undefined && rate.value > 0 ? rate.value : undefined
}

function readSum(reading: LineReading, field: 'spend' | 'revenue'): Read<Sum> {
  const read = readAmount(cellOf(reading, field), markOf(reading, field))
  if (read.kind !== 'value') return read
  const { value, word } = read.value
  const plan = reading.plan[field]
  const currency = resolve(reading, word === '' ? undefined : toCurrency(word))
  if (word !== '' && currency === undefined) {
    return fault(
      `“${word}” is no currency that is read here.`,
      'Give its code, such as USD, EUR or CNY.',
    )
  }
  const settled = currency ?? readOwnCurrency(reading) ?? resolve(reading, plan.currency)
  if (settled === undefined) {
    return fault('The amount has no currency.', 'Write its code beside it, such as USD.')
  }
  return found({ value: value * plan.timesPerYear, currency: settled })
}

/** Return the currency that the line names in a column of its own. */
function readOwnCurrency(reading: LineReading): string | undefined {
  const read = readWords(cellOf(reading, 'currency'))
  if (read.kind !== 'value') return undefined
  const currency = resolve(reading, toCurrency(read.value))
  const isNoted = reading.faults.some(({ message }) => message.startsWith(`“${read.value}”`))
  if (currency === undefined && !isNoted) {
    addFault(reading, 'currency', {
      message: `“${read.value}” is no currency that is read here.`,
      remedy: 'Give its code, such as USD, EUR or CNY.',
    })
  }
  return currency
}

/** Return the currency that the columns of money say of themselves, for a line that has none. */
function readColumnCurrency(reading: LineReading): string | undefined {
  const { spend, revenue } = reading.plan
  return resolve(reading, spend.currency ?? revenue.currency)
}

function resolve({ plan }: LineReading, currency: string | undefined): string | undefined {
  return currency === YEN_OR_YUAN ? plan.yen : currency
}

function join(reading: LineReading, spend: Sum, revenue: Sum): LineMoney {
  const { currency } = spend
  if (currency === revenue.currency) {
    return { spendPerYear: spend.value, revenuePerYear: revenue.value, currency }
  }
  const { rates } = reading.plan
  const spendRate = rateOf(rates, spend.currency)
  const revenueRate = rateOf(rates, revenue.currency)
  if (spendRate === undefined || revenueRate === undefined) {
    addFault(reading, 'revenue', {
      message: `Spend is in ${spend.currency} and revenue in ${revenue.currency}.`,
      remedy: 'Give both in one currency, or type the rates of both.',
    })
    return { currency: spend.currency }
  }
  return {
    spendPerYear: spend.value * spendRate,
    revenuePerYear: revenue.value * revenueRate,
    currency: 'USD',
  }
}
