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
import { type Unit } from './units'

/** Column of each field that the list has, from 0. */
export type ColumnPlaces = Readonly<Partial<Record<ColumnField, number>>>

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

/** How money of a column is read where the cell itself does not say. */
export type MoneyPlan = { readonly currency: string | undefined; readonly timesPerYear: number }

/** How numbers are to be read, column by column. */
export type ColumnPlan = {
  readonly titles: readonly string[]
  readonly places: ColumnPlaces
  readonly marks: ReadonlyMap<number, DecimalMark>
  readonly scales: ReadonlyMap<number, 'percent' | 'fraction'>
  readonly quantity: { readonly unit: Unit | undefined; readonly timesPerYear: number }
  readonly stockUnit: Unit | undefined
  /** What a piece weighs where the list does not say, kg. */
  readonly kgPerPiece: number | undefined
  readonly spend: MoneyPlan
  readonly revenue: MoneyPlan
  /** What ¥ stands for. */
  readonly yen: string | undefined
  /** US dollars per unit of a currency, as typed. */
  readonly rates: Rates
  /** Return the id of a material by what a list calls it. */
  readonly toMaterial: (words: string) => string | undefined
  readonly elementIds: ReadonlySet<string>
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

/** Return a typed number that answers a question; undefined for none, or one that is not above 0. */
export function toTypedNumber(answer: string | undefined): number | undefined {
  const value = Number(answer ?? '')
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** Return a title as sentences quote it. */
export function quote(title: string): string {
  return `“${title}”`
}
