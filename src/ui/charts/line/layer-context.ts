import { createContext } from 'react'
import {
  type ChartAnnotation,
  type ChartBand,
  type ChartMarker,
  type ChartNote,
  type ChartSeries,
} from '@/ui/charts/chart-series'

/** Everything the layer paints: what may change while a lever is dragged. */
export type LayerContent = {
  readonly series: readonly ChartSeries[]
  readonly bands: readonly ChartBand[]
  readonly markers: readonly ChartMarker[]
  readonly annotations: readonly ChartAnnotation[]
  readonly notes: readonly ChartNote[]
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly fontSize: number
  readonly hasEndLabels: boolean
  /** Where the reader reads values; undefined while not reading. */
  readonly cursor: number | undefined
  readonly formatY: (y: number) => string
}

/** Given outside the memoised frame, read by the layer inside it. */
export const LayerContext = createContext<LayerContent | undefined>(undefined)
