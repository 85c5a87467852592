/** Colours a series can take; see theme/tokens.css. */
export const CHART_COLORS = [
  'ink',
  'muted',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
] as const

/** Colour of a series: ink for the record, series-1 to series-4 for scenarios. */
export type ChartColor = (typeof CHART_COLORS)[number]

/** Points of a line: two columns of the same length, x rising. */
export type ChartPoints = {
  readonly xs: ArrayLike<number>
  /** A value that is not finite leaves a gap. */
  readonly ys: ArrayLike<number>
}

/** What a line shows: decides how it is drawn. */
export type SeriesKind = 'record' | 'scenario' | 'counterfactual' | 'estimate'

/** One line of a chart. */
export type ChartSeries = {
  readonly id: string
  /** Written on the line. */
  readonly label: string
  readonly points: ChartPoints
  readonly kind: SeriesKind
  readonly color: ChartColor
  /** x from which a scenario departs from the record: solid before, dashed after. */
  readonly dashedFrom?: number | undefined
}

/** Area between two lines: the spread of runs. */
export type ChartBand = {
  readonly id: string
  /** What the band means: `5 to 95 of 100 runs`. */
  readonly label: string
  readonly xs: ArrayLike<number>
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  readonly color: ChartColor
}

/** Upright rule: the as-of date. */
export type ChartMarker = { readonly x: number; readonly label: string }

/** Event noted on the plot. */
export type ChartAnnotation = { readonly x: number; readonly label: string }

/** What a reader wrote beside a point of a line: a numbered flag on it, and a row of the list below. */
export type ChartNote = {
  /** By which flag and list are matched; one of its chart. */
  readonly number: number
  readonly x: number
  readonly text: string
  /** The line that it stands on; the first that has a value there by default. */
  readonly seriesId?: string | undefined
}
