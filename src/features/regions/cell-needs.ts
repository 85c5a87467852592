import { type CivilDate } from '@/lib/civil-date'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'

/** What the cells of a history are written with. */
export type CellNeeds = {
  readonly format: Format
  readonly look: (ids: readonly string[]) => readonly SourceRef[]
  readonly asOf: CivilDate
  /** Address of the corrections. */
  readonly corrections: string
}
