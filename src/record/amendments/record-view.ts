import { type Amendment, type Change } from './amendment'
import { type Knowledge } from './as-known'

/** What turns an edition into the record of a day: the amendments that hold, and what of the edition was known. */
export type RecordView = {
  readonly amendments: readonly Amendment[]
  readonly changes: readonly Change[]
  /** Undefined while everything of the edition counts as known. */
  readonly knowledge: Knowledge | undefined
}
