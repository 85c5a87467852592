import { type CivilDate } from '@/lib/civil-date'
import { type ReactNode } from 'react'
import { type ChartRemark } from '@/ui/charts/chart-figure'
import { type SourceRef } from '@/ui/evidence/source-ref'
import {
  type ChartAnnotation,
  type ChartBand,
  type ChartMarker,
  type ChartNote,
  type ChartSeries,
} from '@/ui/charts/chart-series'

/** What a line chart shows. */
export type LineChartProps = {
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly series: readonly ChartSeries[]
  /** Widest first. */
  readonly bands?: readonly ChartBand[] | undefined
  readonly xDomain: readonly [number, number]
  readonly xTicks: readonly number[]
  /** Word at a tick of the x axis. */
  readonly formatX: (x: number) => string
  /** Word for a point in the reading line and the table; `formatX` by default. */
  readonly formatXLong?: ((x: number) => string) | undefined
  /** Day of a point, where x is time: it leaves the page as a date. */
  readonly dayOf?: ((x: number) => CivilDate) | undefined
  /** Found from the data by default. */
  readonly yDomain?: readonly [number, number] | undefined
  readonly yTicks?: readonly number[] | undefined
  readonly formatY: (y: number) => string
  /** Zero belongs to the axis; true by default. */
  readonly includeZero?: boolean | undefined
  readonly markers?: readonly ChartMarker[] | undefined
  readonly annotations?: readonly ChartAnnotation[] | undefined
  /** What readers wrote beside points of the lines, within the axis. */
  readonly notes?: readonly ChartNote[] | undefined
  /** Told where a reader who reads the values asks to write a note: Enter at the reading line. */
  readonly onNoteAt?: ((x: number) => void) | undefined
  /** What the chart says, generated from its data. */
  readonly sentence: string
  /** What is to be known of its figures, and where more of it stands. */
  readonly remark?: ChartRemark | undefined
  /** Header of the first column of the table: `Week of`. */
  readonly xLabel: string
  /** Distance between rows of the table and steps of the reading line, in x; 1 by default. */
  readonly step?: number | undefined
  /** Words beside the reading slider: `Read values week by week`. */
  readonly readLabel?: string | undefined
  readonly sources: readonly SourceRef[]
  /** Plot height in px; 260 by default. */
  readonly height?: number | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly actions?: ReactNode | undefined
  /** Id by which it can be exported and pinned. */
  readonly exhibit?: string | undefined
  /** False while a better figure is being worked out; true by default. */
  readonly isSettled?: boolean | undefined
  /** Shown small: no reading line and no sentence on screen; both stay for screen readers. */
  readonly isCompact?: boolean | undefined
}
