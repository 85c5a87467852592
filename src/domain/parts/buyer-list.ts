import { type PartLine } from './part'

/** Fields of a line that a list may withhold: known to its owner, and not told. */
export const WITHHOLDABLE_FIELDS = [
  'description',
  'site',
  'supplier',
  'supplierCountry',
  'spendPerYear',
  'stock',
  'contractCoverShare',
  'priceFixedShare',
  'protectedShare',
  'secondSourceShare',
  'hasQualifiedAlternative',
  'revenuePerYear',
  'market',
  'leadTimeDays',
  'owner',
  'status',
  'note',
] as const

/** Field of a line that a list may withhold. */
export type WithholdableField = (typeof WITHHOLDABLE_FIELDS)[number]

/** One line of a buyer's list as it is kept: money in its own currency, and what was withheld told from what is missing. */
export type BuyerLine = Omit<PartLine, 'spendUsdPerYear' | 'revenueUsdPerYear'> & {
  /** What is spent on it, in `currency` per year. */
  readonly spendPerYear?: number | undefined
  /** Revenue that stops when the part does, in `currency` per year. */
  readonly revenuePerYear?: number | undefined
  /** Days from an order to its delivery. */
  readonly leadTimeDays?: number | undefined
  /** Who looks after the part, how far that is, and what else there is to say; the model takes none of it. */
  readonly owner?: string | undefined
  readonly status?: string | undefined
  readonly note?: string | undefined
  /** ISO 4217 code of both amounts. */
  readonly currency: string
  /** Fields that the list holds back; a field that is neither here nor given is missing. */
  readonly withheld: readonly WithholdableField[]
}

/** US dollars per unit of a currency, as its reader typed it: an assumption, by ISO 4217 code. */
export type Rates = Readonly<Record<string, number>>

/** A buyer's parts list as it is kept. */
export type BuyerList = {
  readonly id: string
  readonly name: string
  /** Whether it is the list that ships with the page. */
  readonly isSample: boolean
  /** File, and sheet of it, that it came from; empty when it was pasted. */
  readonly origin: string
  /** When it was taken over, ISO 8601, as the caller's clock had it. */
  readonly importedAt: string
  readonly lines: readonly BuyerLine[]
  readonly rates: Rates
  /** What was assumed to read it, in whole sentences: a rate, the weight of a piece. */
  readonly assumptions: readonly string[]
  /** Day on which its stocks were counted, `YYYY-MM-DD`; where nobody says it, they are taken as counted on the as-of day. */
  readonly countedOn?: string | undefined
  /** Key of the titles that it was read with, by which the same list is known again (`toHeaderKey`). */
  readonly headerKey?: string | undefined
  /** Rows of the file that are not in the list; undefined where there are none. */
  readonly leftOut?: LeftOut | undefined
  /** What it held before it was read anew; undefined where it was read once. */
  readonly before?: ListBefore | undefined
}

/** Rows of a file that did not become lines, so that they can be mended later. */
export type LeftOut = {
  readonly titles: readonly string[]
  /** The first of them; `count` counts all. */
  readonly rows: readonly LeftOutRow[]
  readonly count: number
}

/** A row that did not become a line, and why, in a whole sentence. */
export type LeftOutRow = {
  /** Line of the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly reason: string
}

/** An earlier reading of the same list. */
export type ListBefore = Pick<BuyerList, 'importedAt' | 'lines'>

/** Return US dollars per unit of a currency; undefined when nobody stated it. */
export function rateOf(rates: Rates, currency: string): number | undefined {
  return currency === 'USD' ? 1 : rates[currency]
}

/** Return the line that the engine takes; money without a rate is left out as not known. */
export function toPartLine(line: BuyerLine, rates: Rates): PartLine {
  const { spendPerYear, revenuePerYear, currency, ...others } = line
  const { withheld: _, leadTimeDays: _days, owner: _owner, status: _status, ...more } = others
  const { note: _note, ...rest } = more
  const rate = rateOf(rates, currency)
  return {
    ...rest,
    spendUsdPerYear: inDollars(spendPerYear, rate),
    revenueUsdPerYear: inDollars(revenuePerYear, rate),
  }
}

/** Return the lines of a list as the engine takes them, in their order. */
export function toPartLines({ lines, rates }: BuyerList): readonly PartLine[] {
  return lines.map((line) => toPartLine(line, rates))
}

/** Return the currencies of a list's money for which no rate is stated. */
export function currenciesWithoutRate({ lines, rates }: BuyerList): readonly string[] {
  const codes = new Set<string>()
  for (const { spendPerYear, revenuePerYear, currency } of lines) {
    if (spendPerYear !== undefined || revenuePerYear !== undefined) codes.add(currency)
  }
  return [...codes].filter((code) => rateOf(rates, code) === undefined).toSorted()
}

function inDollars(amount: number | undefined, rate: number | undefined): number | undefined {
  return amount === undefined || rate === undefined ? undefined : amount * rate
}
