import { type ReactNode } from 'react'
import { type EvidenceKind } from '@/ui/evidence/evidence-words'
import { type SourceRef } from '@/ui/evidence/source-ref'

/** One thing to change, and what to do when it is changed. */
export type LeverProps = {
  readonly label: string
  /** Shown beside the box: `weeks`, `%`. */
  readonly unit: string
  readonly value: number
  readonly defaultValue: number
  readonly min: number
  readonly max: number
  /** Step of the slider; what is typed may lie between two. */
  readonly step: number
  /** Writes a value with its unit, for the slider's spoken text, the tick and messages. */
  readonly format: (value: number) => string
  /** Factor between the value and what the box shows: 100 for shares shown as per cent; 1 by default. */
  readonly boxFactor?: number | undefined
  /** Whether only whole numbers can be typed. */
  readonly isWhole?: boolean | undefined
  /** Takes the place of the box for a number, such as a box for a day. */
  readonly box?: ReactNode | undefined
  /** Called for every step while dragging. */
  readonly onChange: (value: number) => void
  /** Called once when the reader lets go, presses Enter or leaves the box. */
  readonly onCommit?: ((value: number) => void) | undefined
  /** Differs from the default, or is set where the default is "as recorded". */
  readonly isChanged: boolean
  readonly onReset: () => void
  /** Overrides what `format(value)` says, such as "as recorded". */
  readonly valueText?: string | undefined
  readonly evidence?: EvidenceKind | undefined
  /** What it does, in a line. */
  readonly note?: ReactNode | undefined
  readonly sources?: readonly SourceRef[] | undefined
  readonly isDisabled?: boolean | undefined
}
