import { type LabScenario } from './lab-scenario'

/** A state of a scenario that its owner gave a name. */
export type LabVersion = {
  readonly name: string
  /** When it was kept, ISO 8601, as the caller's clock had it. */
  readonly savedAt: string
  readonly scenario: LabScenario
}

/** A scenario that its owner keeps. */
export type LabDocument = {
  readonly id: string
  readonly name: string
  readonly notes: string
  readonly scenario: LabScenario
  /** Oldest first. */
  readonly versions: readonly LabVersion[]
}

/** What the lab holds: all kept scenarios, and those that are compared. */
export type LabWorkspace = {
  readonly documents: readonly LabDocument[]
  /** Scenarios side by side, in their order; at most `MAX_OPEN`. */
  readonly openIds: readonly string[]
  /** The one that edits go to, or null when none is open. */
  readonly activeId: string | null
}

/** Most scenarios that are compared at once. */
export const MAX_OPEN = 4

/** A lab without scenarios. */
export const EMPTY_WORKSPACE: LabWorkspace = { documents: [], openIds: [], activeId: null }
