/** How a value came to be; estimates and derived values are marked on every view. */
export const EVIDENCE = ['reported', 'derived', 'estimated'] as const

/** How a value came to be. */
export type Evidence = (typeof EVIDENCE)[number]

/** A value together with all that a reader needs to judge it. */
export type Sourced<T> = {
  readonly value: T
  /** Unit in words a reader knows: `t REO/yr`, `USD/kg oxide`, `share`. */
  readonly unit: string
  /** Year, span or day it holds for: `2023`, `2016-2020`, `2024-09-23`. */
  readonly period: string
  /** What exactly was counted: `contained oxide, calendar year`, `customs, gross weight`. */
  readonly basis: string
  readonly evidence: Evidence
  /** Ids of the sources that say it or, when derived or estimated, from which it was made. */
  readonly sources: readonly string[]
  /** How it was derived or why it is estimated as it is; required unless reported. */
  readonly note?: string
  /** Bounds that the value is thought to lie within. */
  readonly range?: { readonly low: number; readonly high: number }
  /** Figures of other sources for the same thing, kept because they disagree. */
  readonly alternatives?: readonly Alternative[]
}

/** A figure that disagrees with the one in use, and why it is not used. */
export type Alternative = {
  readonly value: number | string
  readonly unit: string
  readonly sources: readonly string[]
  readonly note: string
}
