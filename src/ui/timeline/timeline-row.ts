import { type CivilDate } from '@/lib/civil-date'
import { type EventCategory, type GateStatus, type ProductionStatus } from '@/domain/record/history'

/** Stretch of a track; open at the end while `to` is null. */
type TrackSpan = {
  readonly from: CivilDate
  readonly to: CivilDate | null
  /** In words, for the table and screen readers: `Kachin Independence Army`. */
  readonly label: string
}

/** Who held a region. */
export type ControlTrackSpan = TrackSpan & { readonly controllerIds: readonly string[] }

/** What its mines did. */
export type ProductionTrackSpan = TrackSpan & { readonly status: ProductionStatus }

/** What a gate let through. */
export type GateTrackSpan = TrackSpan & { readonly status: GateStatus }

/** A region with its two tracks. */
export type TimelineRegion = {
  readonly id: string
  readonly label: string
  readonly href?: string | undefined
  readonly control: readonly ControlTrackSpan[]
  readonly production: readonly ProductionTrackSpan[]
}

/** A gate with its track. */
export type TimelineGate = {
  readonly id: string
  readonly label: string
  readonly spans: readonly GateTrackSpan[]
}

/** Something that happened. */
export type TimelineEvent = {
  readonly id: string
  readonly date: CivilDate
  readonly title: string
  readonly category: EventCategory
  readonly href?: string | undefined
}
