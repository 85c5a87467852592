import { type ReactNode } from 'react'
import { EvidenceMark } from './evidence-mark'
import { type EvidenceKind } from './evidence-words'

/** Props of {@link Figure}. */
export type FigureProps = {
  readonly label: string
  /** The value as the formatter wrote it, with its unit. */
  readonly value: string
  readonly note?: ReactNode | undefined
  readonly evidence?: EvidenceKind | undefined
  /** Opens the explanation; shows a button named after the label. */
  readonly onExplain?: (() => void) | undefined
  /** Explanation shown in place, folded away until asked for. */
  readonly explain?: ReactNode | undefined
  readonly tone?: 'plain' | 'severe' | undefined
}

/** One big number with its label, note and how it came to be. */
export function Figure({ label, value, note, evidence }: FigureProps) {
  return (
    <div>
      <p>{label}</p>
      <p>{value}</p>
      {evidence === undefined ? undefined : <EvidenceMark evidence={evidence} />}
      <p>{note}</p>
    </div>
  )
}
