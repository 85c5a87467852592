import { type CivilDate } from '@/lib/civil-date'
import { type Sourced } from './sourced'

/** A stretch of time from a day up to, but not including, another; open when nothing has ended it. */
export type Span = {
  readonly from: CivilDate
  /** First day on which it no longer holds; null while it holds. */
  readonly to: CivilDate | null
  readonly sources: readonly string[]
  readonly note?: string
}

/** Who held a region. Several controllers mean that it was contested between them. */
export type ControlSpan = Span & { readonly controllerIds: readonly string[] }

/** What the mines of a region did. */
export const PRODUCTION_STATUS = ['running', 'halted', 'restarting'] as const

/** What the mines of a region did. */
export type ProductionStatus = (typeof PRODUCTION_STATUS)[number]

/** What the mines of a region did, as reported, and what the model takes it to mean. */
export type ProductionSpan = Span & {
  readonly status: ProductionStatus
  /** Share of output lost, 0 to 1: the model's reading of the report. */
  readonly loss: Sourced<number>
  /** Weeks over which output returns after the span ends. */
  readonly recoveryWeeks: Sourced<number>
}

/** What a border gate let through. */
export const GATE_STATUS = ['open', 'limited', 'shut'] as const

/** What a border gate let through. */
export type GateStatus = (typeof GATE_STATUS)[number]

/** What a gate let through, as reported, and what the model takes it to mean for ore. */
export type GateSpan = Span & {
  readonly status: GateStatus
  /** Share of the normal flow of ore that does not pass, 0 to 1. */
  readonly loss: Sourced<number>
}

/** What a plant did. */
export const PLANT_STATUS = ['planned', 'starting', 'running', 'reduced', 'stopped'] as const

/** What a plant did. */
export type PlantStatus = (typeof PLANT_STATUS)[number]

/** What a plant did, as reported, and what the model takes it to mean. */
export type PlantSpan = Span & {
  readonly status: PlantStatus
  /** Share of its capacity that does not run, 0 to 1; 1 while it is planned. */
  readonly loss: Sourced<number>
}

/** In what form an element leaves China: as compound (oxide, salt, metal, alloy), or inside a magnet. */
export const TRADE_FORMS = ['compound', 'magnet'] as const

/** In what form an element leaves China. */
export type TradeForm = (typeof TRADE_FORMS)[number]

/** What licences held back for a time. */
export type LicenceSpan = Span & {
  /** Share of the normal flow that did not leave, 0 to 1. */
  readonly withheld: Sourced<number>
}

/** What licences held back of some elements in one form; its spans follow one another without a gap. */
export type LicenceHistory = {
  readonly form: TradeForm
  readonly elementIds: readonly string[]
  readonly spans: readonly LicenceSpan[]
  /** Weeks over which exports would return if licences were granted again: an assumption of an outlook. */
  readonly recoveryWeeks: Sourced<number>
}

/** Export licensing by China over some elements. */
export type ExportControl = {
  readonly id: string
  readonly name: string
  readonly announced: CivilDate
  /** Day on which it was to take force. */
  readonly due: CivilDate
  /** Time in force, open when nothing has ended it; null when it never came into force. */
  readonly inForce: Span | null
  /** Time for which it is put off, to the day known so far; null when it is not. */
  readonly suspension: Span | null
  /** Elements of the dataset that it names. */
  readonly elementIds: readonly string[]
  /** What it held back, form by form; an element is in one history of a form at most. */
  readonly forms: readonly LicenceHistory[]
  readonly sources: readonly string[]
  readonly note?: string
}

/** A charge on ore that a controller levies. */
export type LevyRecord = Span & {
  readonly id: string
  readonly regionId: string
  readonly controllerId: string
  readonly usdPerTonne: Sourced<number>
}

/** What an event was about. */
export const EVENT_CATEGORIES = [
  'conflict',
  'border',
  'production',
  'policy',
  'governance',
  'diplomacy',
  'political',
  'report',
  'weather',
  'downstream',
] as const

/** What an event was about. */
export type EventCategory = (typeof EVENT_CATEGORIES)[number]

/** How precisely the day of an event is known. */
export const DATE_PRECISION = ['day', 'month', 'approx', 'undated'] as const

/** Something that happened, as the timeline records it. */
export type HistoryEvent = {
  readonly id: string
  readonly date: CivilDate
  /** How precisely the day is known; `undated` when the source names none and the day is inferred. */
  readonly precision: (typeof DATE_PRECISION)[number]
  readonly category: EventCategory
  readonly title: string
  readonly place: string
  readonly regionIds: readonly string[]
  readonly gateIds: readonly string[]
  readonly sources: readonly string[]
  readonly note?: string
  /** True when the event stands but which page said it was reconstructed. */
  readonly isAttributionUncertain?: boolean
}
