import { type SourceRef } from '@/ui/evidence/source-ref'
import { type ChartColor } from '@/ui/charts/chart-series'

/** One bar. */
export type Bar = {
  readonly id: string
  readonly label: string
  /** Undefined where the value is withheld or not available: shown as a gap with the reason. */
  readonly value: number | undefined
  readonly missingReason?: string | undefined
  /** Hatched. */
  readonly isEstimated?: boolean | undefined
  readonly color?: ChartColor | undefined
}

/** What a bar chart shows. */
export type BarChartProps = {
  readonly title: string
  readonly subtitle: string
  readonly bars: readonly Bar[]
  readonly orientation?: 'vertical' | 'horizontal' | undefined
  readonly formatValue: (value: number) => string
  /** Header of the label column in the table: `Year`. */
  readonly labelHeader: string
  /** Header of the value column in the table: `Import value`. */
  readonly valueHeader: string
  readonly sentence: string
  readonly sources: readonly SourceRef[]
  /** Plot height in px; 240 by default; by the number of bars when they lie. */
  readonly height?: number | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Id by which it can be exported and pinned. */
  readonly exhibit?: string | undefined
}
