import { rateOf, type BuyerLine } from '@/domain/parts/buyer-list'
import { type MoneyPlan } from '@/parts/columns/column-plan'
import { toCurrency, YEN_OR_YUAN } from '@/parts/columns/currencies'
import { readMeasure } from '@/parts/columns/read-measure'
import { isMass, KG_PER_UNIT } from '@/parts/columns/units'
import { fault, found, readWords, type Read } from './read-cell'
import { addFault, cellOf, optional, readNumber, type LineReading } from './line-reading'
import { type Usage } from './read-quantities'

/** Money of a line as it is kept. */
export type LineMoney = Pick<BuyerLine, 'spendPerYear' | 'revenuePerYear' | 'currency'>

type Sum = { readonly value: number; readonly currency: string }

type MoneyField = 'spend' | 'revenue' | 'unitPrice'

/** Return spend and revenue in one currency: that of the list or, where it has two, US dollars at the typed rates. */
export function readMoney(reading: LineReading, usage: Usage | undefined): LineMoney {
  const read = (field: MoneyField): Read<Sum> => {
    // A price without a quantity comes to nothing; what is wrong with the quantity is named there.
    const isLost = usage === undefined && reading.plan[field].priceOf !== undefined
    return isLost ? { kind: 'missing' } : readSum(reading, field, usage)
  }
  const spend = readSpend(reading, read)
  const revenue = optional(reading, 'revenue', read('revenue'), 'revenuePerYear')
  const own = readOwnCurrency(reading) ?? readColumnCurrency(reading) ?? 'USD'
  if (spend !== undefined && revenue !== undefined) return join(reading, spend, revenue)
  const currency = (spend ?? revenue)?.currency ?? own
  return { spendPerYear: spend?.value, revenuePerYear: revenue?.value, currency }
}

/** Return what is spent in a year: as the list has it or, where it has a price alone, that times the quantity. */
function readSpend(reading: LineReading, read: (field: MoneyField) => Read<Sum>): Sum | undefined {
  return (
    optional(reading, 'spend', read('spend'), 'spendPerYear') ??
    optional(reading, 'unitPrice', read('unitPrice'), 'spendPerYear')
  )
}

/** Return US dollars per unit of the line's currency, as the list has it in a column of its own. */
export function readRate(reading: LineReading): number | undefined {
  const rate = optional(reading, 'rate', readNumber(reading, 'rate'))
  if (rate === undefined || rate.value <= 0) return undefined
  return reading.plan.isRateInverse ? 1 / rate.value : rate.value
}

function readSum(reading: LineReading, field: MoneyField, usage: Usage | undefined): Read<Sum> {
  const read = readNumber(reading, field)
  if (read.kind !== 'value') return read
  const { value, word } = read.value
  const plan = reading.plan[field]
  const own = toOwnMoney(word)
  const currency = resolve(reading, own?.currency)
  if (word !== '' && own === undefined) {
    return fault(
      `“${word}” is not a currency known here.`,
      'Give its code, such as USD, EUR or CNY.',
    )
  }
  const settled = currency ?? readOwnCurrency(reading) ?? resolve(reading, plan.currency)
  if (settled === undefined) {
    return fault('The amount has no currency.', 'Write its code beside it, such as USD.')
  }
  const amount = value * (own?.factor ?? plan.factor) * plan.timesPerYear
  return toSum(amount, settled, toTimes(plan, usage))
}

function toSum(amount: number, currency: string, times: number | undefined): Read<Sum> {
  if (times !== undefined) return found({ value: amount * times, currency })
  return fault(
    'The price cannot be multiplied: the quantity of the line is not known in its unit.',
    'Give the quantity and what a piece weighs, or leave the column out.',
  )
}

type OwnMoney = { readonly currency: string | undefined; readonly factor: number | undefined }

/** Read the word beside money: a currency, a scale, or both: €, Mio EUR, k$. */
function toOwnMoney(word: string): OwnMoney | undefined {
  if (word === '') return { currency: undefined, factor: undefined }
  const plain = toCurrency(word)
  if (plain !== undefined) return { currency: plain, factor: undefined }
  const { currency, factor, per, rest } = readMeasure(word)
  const isClear = per === undefined && factor.candidates.length === 0 && !/[\p{L}\p{N}]/u.test(rest)
  if (!isClear || (currency === undefined && factor.word === '')) return undefined
  return { currency, factor: factor.word === '' ? undefined : factor.value }
}

/** Return what a price is multiplied by, 1 for money of a year; undefined when the quantity is not known in its unit. */
function toTimes({ priceOf }: MoneyPlan, usage: Usage | undefined): number | undefined {
  if (priceOf === undefined) return 1
  if (priceOf === 'quantity') return usage?.amount
  const { unit, count } = priceOf
  if (isMass(unit)) return usage === undefined ? undefined : usage.kg / KG_PER_UNIT[unit] / count
  return usage?.pieces === undefined ? undefined : usage.pieces / count
}

/** Return the currency that the line names in a column of its own. */
function readOwnCurrency(reading: LineReading): string | undefined {
  const read = readWords(cellOf(reading, 'currency'))
  if (read.kind !== 'value') return undefined
  const currency = resolve(reading, toCurrency(read.value))
  const isNoted = reading.faults.some(({ message }) => message.startsWith(`“${read.value}”`))
  if (currency === undefined && !isNoted) {
    addFault(reading, 'currency', {
      message: `“${read.value}” is not a currency known here.`,
      remedy: 'Give its code, such as USD, EUR or CNY.',
    })
  }
  return currency
}

/** Return the currency that the columns of money say of themselves, for a line that has none. */
function readColumnCurrency(reading: LineReading): string | undefined {
  const { spend, revenue, unitPrice } = reading.plan
  return resolve(reading, spend.currency ?? unitPrice.currency ?? revenue.currency)
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
