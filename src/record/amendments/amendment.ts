import { type CivilDate } from '@/lib/civil-date'
import {
  type ControlSpan,
  type GateSpan,
  type HistoryEvent,
  type LicenceSpan,
  type PlantSpan,
  type ProductionSpan,
} from '@/domain/record/history'
import { type Source } from '@/domain/record/source'
import { type Sourced } from '@/domain/record/sourced'
import {
  type AnnualImport,
  type AnnualPrice,
  type CountryProduction,
  type Criticality,
  type Governance,
  type ImportSeries,
  type MonthlyImport,
  type PricePoint,
  type SupplyShare,
} from '@/domain/record/statistics'

/**
 * Everything of a record that can be amended, by the table that it stands in.
 *
 * In a table of spans the key names the history, and a span lays itself over what stood there for its days; in every
 * other table the key names one row.
 */
export type AmendedRows = {
  readonly 'regions.control': ControlSpan
  readonly 'regions.production': ProductionSpan
  readonly 'regions.figures': Sourced<number>
  readonly 'gates.history': GateSpan
  readonly 'plants.history': PlantSpan
  readonly 'elements.figures': Sourced<number>
  readonly parameters: Sourced<number>
  readonly 'history.licences': LicenceSpan
  readonly 'history.events': HistoryEvent
  readonly 'imports.annual': AnnualImport
  readonly 'imports.monthly': MonthlyImport
  readonly 'imports.series': ImportSeries
  readonly 'exports.monthly': MonthlyImport
  readonly production: CountryProduction
  readonly 'prices.annual': AnnualPrice
  readonly 'prices.points': PricePoint
  readonly supplyShares: SupplyShare
  readonly governance: Governance
  readonly criticality: Criticality
}

/** Name of a table whose rows can be amended. */
export type AmendedTable = keyof AmendedRows

/** One change to one table: what stood there before, and what stands there after. */
export type ChangeOf<Table extends AmendedTable> = {
  readonly table: Table
  /** Which history or row: `pangwa-gate`, `MM 2025`, `Tb coverWeeks`. */
  readonly key: string
  /** Null for something new. */
  readonly before: AmendedRows[Table] | null
  readonly after: AmendedRows[Table]
}

/** One change to the record. */
export type Change = { readonly [Table in AmendedTable]: ChangeOf<Table> }[AmendedTable]

/** Where an amendment stands. Once accepted it is never edited: another one supersedes it. */
export const AMENDMENT_STATES = ['draft', 'proposed', 'accepted', 'declined', 'withdrawn'] as const

/** Where an amendment stands. */
export type AmendmentState = (typeof AMENDMENT_STATES)[number]

/** How reliable a source has been, in the letters of the Admiralty code, with what they say. */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const

/** How credible a report is, in the numbers of the Admiralty code, with what they say. */
export const CREDIBILITY = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/** Letter for the reliability of a source. */
export type Reliability = keyof typeof RELIABILITY

/** Number for the credibility of a report. */
export type Credibility = keyof typeof CREDIBILITY

/** A proposed change to the record, with its proof and what became of it. */
export type Amendment = {
  readonly id: string
  /** What changed, in a line: `Pangwa gate shut for ore, 3 February 2026`. */
  readonly name: string
  readonly state: AmendmentState
  readonly author: string
  /** Day on which it was written down. */
  readonly madeOn: CivilDate
  /** Day from which this record knows it. */
  readonly knownSince: CivilDate
  readonly changes: readonly Change[]
  /** Sources that the record does not hold yet. */
  readonly sources: readonly Source[]
  /** Why it is made. */
  readonly note: string
  readonly reliability: Reliability
  readonly credibility: Credibility
  /** Day on which it was proposed, accepted, declined or withdrawn last. */
  readonly decidedOn?: CivilDate
  /** Why it was declined or withdrawn. */
  readonly reason?: string
  /** Id of an amendment whose place it takes. */
  readonly supersedes?: string
}

/** Return where a change applies, as text: `imports.annual.MM 2025`. */
export function toTarget({ table, key }: Pick<Change, 'table' | 'key'>): string {
  return `${table}.${key}`
}
