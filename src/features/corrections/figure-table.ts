import { type Sourced } from '@/domain/record/sourced'
import { type Change } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'

/** A choice of a list: its value, and what it is called. */
export type Option = readonly [value: string, label: string]

/** A number that the form asks for, with what the record holds of it: that of another period where it has none of this. */
export type HeldFigure = { readonly label: string; readonly figure: Sourced<number | null> }

/** What is given for one place and period. */
export type GivenFigures = {
  readonly place: string
  readonly period: string
  /** In the order of what is held. */
  readonly figures: readonly Sourced<number>[]
  /** Who printed them, and when: `USGS 2026`. */
  readonly printedBy: string
}

/** How figures of one table are asked for and become changes to the record. */
export type FigureTable = {
  /** What the form calls it. */
  readonly label: string
  /** What a figure can be given for: `Tb coverWeeks`, `MM`. */
  readonly places: (edition: Edition) => readonly Option[]
  /** How the period is written; `any` where the figure itself says what it holds for. */
  readonly period: 'year' | 'month' | 'day' | 'any'
  /** Numbers to be given for a place and period, one or two; none for a place that the record does not have. */
  readonly held: (edition: Edition, place: string, period: string) => readonly HeldFigure[]
  readonly toChanges: (edition: Edition, given: GivenFigures) => readonly Change[]
}

/** Report whether a figure holds a number. */
export function isNumber(figure: Sourced<number | null> | undefined): figure is Sourced<number> {
  return figure !== undefined && figure.value !== null
}
