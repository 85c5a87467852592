import { type Rates } from '@/domain/parts/buyer-list'
import {
  COLUMN_FIELDS,
  type Answers,
  type ColumnField,
  type ColumnMapping,
  type Question,
} from '@/domain/parts/column-mapping'
import { type DecimalMark } from '@/parts/lines/number-text'
import { type RawTable } from '@/parts/file/raw-table'
import { type Per } from './read-per'
import { type MassUnit, type Unit } from './units'

/** Column of each field that the list has, from 0. */
export type ColumnPlaces = Readonly<Partial<Record<ColumnField, number>>>

/** Sign that marks decimals, by column. */
export type Marks = ReadonlyMap<number, DecimalMark>

/** What a doubt is settled from. */
export type Evidence = {
  readonly table: RawTable
  readonly places: ColumnPlaces
  readonly answers: Answers
}

/** Part of a plan, with the questions that keep it from being whole, and what was found, in whole sentences. */
export type Inferred<T> = {
  readonly value: T
  readonly questions: readonly Question[]
  readonly readings: readonly string[]
}

/** How amounts of a column are read where the cell itself does not say. */
export type AmountPlan = {
  readonly unit: Unit | undefined
  /** What a shown 1 counts. */
  readonly factor: number
  readonly timesPerYear: number
}

/** How money of a column is read where the cell itself does not say. */
export type MoneyPlan = {
  readonly currency: string | undefined
  readonly factor: number
  readonly timesPerYear: number
  /** What the money is a price of: some units, or the unit that the quantity is in; undefined for the amount of a year. */
  readonly priceOf: Extract<Per, { kind: 'unit' }> | 'quantity' | undefined
}

/** How the weight of pieces is read where the cell itself does not say. */
export type WeightPlan = {
  readonly unit: MassUnit | undefined
  readonly factor: number
  /** How many pieces weigh so much. */
  readonly pieces: number
}

/** How numbers are to be read, column by column. */
export type ColumnPlan = {
  readonly titles: readonly string[]
  readonly places: ColumnPlaces
  readonly marks: Marks
  readonly scales: ReadonlyMap<number, 'percent' | 'fraction'>
  readonly quantity: AmountPlan
  readonly stock: AmountPlan
  readonly weight: WeightPlan
  /** What a piece weighs where the list does not say, kg. */
  readonly kgPerPiece: number | undefined
  readonly spend: MoneyPlan
  readonly revenue: MoneyPlan
  readonly unitPrice: MoneyPlan
  readonly leadTime: AmountPlan
  /** What ¥ stands for. */
  readonly yen: string | undefined
  /** Whether a column of rates gives units per US dollar in place of US dollars per unit. */
  readonly isRateInverse: boolean
  /** US dollars per unit of a currency, as typed. */
  readonly rates: Rates
  /** Return the id of a material by what a list calls it; null for what is not a rare earth. */
  readonly toMaterial: (words: string) => string | null | undefined
  readonly elementIds: ReadonlySet<string>
  /** Lines that add up others. */
  readonly totals: ReadonlySet<number>
  /** Whether sites are regions, so that NA is North America. */
  readonly hasRegions: boolean
  /** How many cells a text may cut a row into; undefined where any number is right. */
  readonly maxCells: number | undefined
}

/** Return where a mapping's columns stand; a title that the table lacks is passed over. */
export function toPlaces(mapping: ColumnMapping, titles: readonly string[]): ColumnPlaces {
  return Object.fromEntries(
    COLUMN_FIELDS.flatMap((field) => {
      const place = titles.indexOf(mapping[field] ?? '')
      return place === -1 ? [] : [[field, place]]
    }),
  )
}

/** Return a title with what lines around it say of its column. */
export function toFullTitle({ titles, titleNotes }: RawTable, place: number): string {
  return `${titles[place] ?? ''} ${titleNotes[place] ?? ''}`.trim()
}

/** Return a typed number that answers a question; undefined for none, or one that is not above 0. */
export function toTypedNumber(answer: string | undefined): number | undefined {
  const value = Number(answer ?? '')
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** Return a title as sentences quote it. */
export function quote(title: string): string {
  return `“${title}”`
}

/** Return a number as sentences write it. */
export function write(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en', { maximumFractionDigits: 6 })
}

/** Join what was inferred of several columns. */
export function joinInferred<T, U>(
  parts: readonly Inferred<T>[],
  join: (values: readonly T[]) => U,
): Inferred<U> {
  return {
    value: join(parts.map(({ value }) => value)),
    questions: parts.flatMap(({ questions }) => questions),
    readings: parts.flatMap(({ readings }) => readings),
  }
}
