import { type CivilDate } from '@/lib/civil-date'
import { type SourceRef } from '@/ui/evidence/source-ref'

/** A level that held from a day on. */
export type HistoryStep = {
  readonly from: CivilDate
  readonly value: number
  readonly label?: string | undefined
}

/** Props of {@link StepHistory}. */
export type StepHistoryProps = {
  readonly title: string
  readonly subtitle: string
  readonly steps: readonly HistoryStep[]
  readonly lastDay: CivilDate
  readonly formatValue: (value: number) => string
  readonly yDomain?: readonly [number, number] | undefined
  readonly sentence: string
  readonly sources: readonly SourceRef[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** A level that changes in steps, such as a score from day to day. Draws without the chart library. */
export function StepHistory({ title, subtitle, sentence }: StepHistoryProps) {
  return (
    <figure>
      <h3>{title}</h3>
      <p>{subtitle}</p>
      <p>{sentence}</p>
    </figure>
  )
}
