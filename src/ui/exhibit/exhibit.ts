import { type ChartColor, type SeriesKind } from '@/ui/charts/chart-series'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type ExhibitRoom } from './exhibit-room'

/** One cell as a reader sees it; with the number behind it where it is one number in the unit of its column. */
export type ExhibitCell = { readonly text: string; readonly value?: number | undefined }

/** Head of a column. */
export type ExhibitColumn = {
  readonly header: string
  readonly unit?: string | undefined
  /** How much it is needed where room is short: 1 (the default) most. */
  readonly priority?: 1 | 2 | 3 | undefined
}

/** A table, or the numbers behind a drawing. */
export type ExhibitTable = {
  readonly caption: string
  readonly columns: readonly ExhibitColumn[]
  readonly rows: readonly (readonly ExhibitCell[])[]
}

/** A line: one value for every x of its chart; a value that is not finite is a gap. */
export type ExhibitSeries = {
  readonly label: string
  readonly kind: SeriesKind
  readonly color: ChartColor
  readonly values: readonly number[]
  /** Place of the last x of the record: the line is solid up to it and dashed after; all of it looks as its kind by default. */
  readonly dashedFrom?: number | undefined
}

/** A spread of runs: its lower and upper edge for every x of its chart. */
export type ExhibitBand = {
  readonly label: string
  readonly color: ChartColor
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** What a reader wrote beside a point of a line. */
export type ExhibitNote = {
  /** By which its flag and its words are matched. */
  readonly number: number
  /** Place among the x of its chart that is nearest to it. */
  readonly at: number
  /** Its day as a reader sees it, and as YYYY-MM-DD where x is time. */
  readonly dayText: string
  readonly day?: string | undefined
  readonly text: string
  /** Place of its line among the series. */
  readonly line: number
}

/** Lines and bands over the same x. */
export type ExhibitLines = {
  readonly kind: 'lines'
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  /** What x is: `Week of`. */
  readonly xLabel: string
  /** x as a reader sees it. */
  readonly xTexts: readonly string[]
  /** x as days, YYYY-MM-DD, where it is one. */
  readonly days?: readonly string[] | undefined
  /** Upright rules at places of x: the as-of date. */
  readonly rules?: readonly { readonly at: number; readonly label: string }[] | undefined
  /** What a reader wrote beside points of the lines. */
  readonly notes?: readonly ExhibitNote[] | undefined
  /** Ends of the axis of values on the page. */
  readonly range?: readonly [number, number] | undefined
  readonly series: readonly ExhibitSeries[]
  readonly bands: readonly ExhibitBand[]
  /** Return a value as a reader sees it. */
  readonly formatValue: (value: number) => string
}

/** One bar; undefined where the value is withheld or not available. */
export type ExhibitBar = {
  readonly label: string
  readonly value: number | undefined
  readonly isEstimated: boolean
}

/** Amounts side by side, or shares of one whole. */
export type ExhibitBars = {
  readonly kind: 'bars' | 'shares'
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly labelHeader: string
  readonly valueHeader: string
  readonly orientation: 'vertical' | 'horizontal'
  readonly bars: readonly ExhibitBar[]
  /** Return a value as a reader sees it. */
  readonly formatValue: (value: number) => string
}

/** A drawing by its numbers. */
export type ExhibitChart = ExhibitLines | ExhibitBars

/** One figure as a reader sees it. */
export type ExhibitFigure = {
  readonly label: string
  /** With its unit. */
  readonly value: string
  /** Reported, derived, estimated or modelled; empty where nothing is said. */
  readonly basis: string
}

/** What one part of an exhibit brings to it. */
export type ExhibitContent = {
  readonly charts?: readonly ExhibitChart[]
  readonly tables?: readonly ExhibitTable[]
  readonly figures?: readonly ExhibitFigure[]
  /** What it says in words. */
  readonly sentence?: string | undefined
  /** The finding in one sentence, where the title on the page only names the subject. */
  readonly finding?: string | undefined
  readonly sources?: readonly SourceRef[]
  /** False while a better figure is being worked out. */
  readonly isSettled?: boolean
}

/** A chart, table, map or figure of a page, in a form that can leave it. */
export type Exhibit = {
  /** One of its page: `price-curve`. Pins and links name it, so it stays. */
  readonly id: string
  /** Title on the page. */
  readonly title: string
  /** The finding in one sentence; the title where that is one. */
  readonly finding: string
  /** Measure and unit. */
  readonly subtitle: string
  /** What it says in words; empty where nothing was generated. */
  readonly sentence: string
  readonly sources: readonly SourceRef[]
  readonly charts: readonly ExhibitChart[]
  readonly figures: readonly ExhibitFigure[]
  readonly tables: readonly ExhibitTable[]
  readonly isSettled: boolean
}

/** An exhibit on the page: what it says is asked for when it is needed. */
export type ExhibitHandle = {
  readonly id: string
  readonly describe: () => Exhibit
  /** The drawing with its words; null before it is there. */
  readonly element: () => HTMLElement | null
  /** Give it another room for a moment, such as that of a slide, or all of a page; undefined gives back its own. */
  readonly resize: (room: ExhibitRoom | 'page' | undefined) => void
}
