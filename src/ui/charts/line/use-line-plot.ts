import { useMemo, useState } from 'react'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { type ChartLayout, toChartLayout } from './chart-layout'
import { type ChartBand } from '@/ui/charts/chart-series'
import { type LayerContent } from './layer-context'
import { type LineChartProps } from './line-chart-props'
import { distinctTicks } from '@/ui/charts/axis/nice-ticks'
import { toTwoLines, widestOf } from '@/ui/charts/axis/text-width'
import { MOST_ROWS, toRows } from '@/ui/charts/axis/to-rows'
import { type ChartBox, toRoomHeight, useChartSize } from '@/ui/charts/axis/use-chart-size'
import { useSteadyRange } from './use-steady-range'
import { uniteRanges, valueRange } from '@/ui/charts/axis/value-range'

/** Part of the room that words must still fill for it to stay as it is. */
const LEAST_FILL = 0.4

/**
 * Return `wished`, px, or the room given before while it still fits: it grows at once and shrinks only when most of it
 * stands empty, so that a plot stays where it is when a line is named by another word for a moment.
 */
function useSteadyRoom(wished: number): number {
  const [room, setRoom] = useState(wished)
  if (wished <= room && wished >= LEAST_FILL * room) return room
  setRoom(wished)
  return wished
}

const NONE: readonly never[] = []

/** Everything a line chart draws, laid out for the room it has. */
export type LinePlot = {
  readonly box: ChartBox
  readonly layout: ChartLayout
  readonly bands: readonly ChartBand[]
  readonly yDomain: readonly [number, number]
  readonly yTicks: readonly number[]
  readonly yLabels: readonly string[]
  readonly content: Omit<LayerContent, 'cursor'>
}

/** Lay the chart out: ticks, margins and what the layer is to paint. */
export function useLinePlot(props: LineChartProps): LinePlot {
  const { series, bands = NONE, markers = NONE, annotations = NONE, notes = NONE } = props
  const { xDomain, xTicks, formatX, formatY, height = 260 } = props
  const room = useExhibitRoom()
  const box = useChartSize()
  const { size } = box
  const { domain, ticks } = useYAxis(props, bands, room?.range)
  const yLabels = ticks.map(formatY)
  const endLabels = series.flatMap(({ label }) => toTwoLines(label))
  const endRoom = useSteadyRoom(widestOf(endLabels, size.fontSize))
  const needs = {
    size,
    height: room?.drawing ?? toRoomHeight(height, size),
    xTicks,
    xLabels: xTicks.map(formatX),
    yLabels,
    endRoom,
  }
  const rowsAbove = countRows(props, toChartLayout({ ...needs, rowsAbove: 0 }), size.fontSize)
  const layout = toChartLayout({ ...needs, rowsAbove })
  const content = {
    series,
    bands,
    markers,
    annotations,
    notes,
    xDomain,
    yDomain: domain,
    fontSize: size.fontSize,
    hasEndLabels: layout.hasEndLabels,
    formatY,
  }
  return { box, layout, bands, yDomain: domain, yTicks: ticks, yLabels, content }
}

function useYAxis(
  props: LineChartProps,
  bands: readonly ChartBand[],
  shared: readonly [number, number] | undefined,
) {
  const { series, yDomain, yTicks, formatY, includeZero = true, height = 260 } = props
  const [low, high] = useMemo(() => valueRange(series, bands), [series, bands])
  const own = yDomain ?? [includeZero ? Math.min(0, low) : low, high]
  const [start, end] = shared === undefined ? own : uniteRanges(own, shared)
  const count = Math.max(3, Math.round(height / 60))
  const range = useSteadyRange(distinctTicks(start, end, { count, write: formatY }))
  if (yDomain === undefined) return range
  const inside = range.ticks.filter((tick) => tick >= yDomain[0] && tick <= yDomain[1])
  return { domain: yDomain, ticks: yTicks ?? inside }
}

/** Rows of words above the plot: the as-of date below, events over it. */
function countRows(props: LineChartProps, layout: ChartLayout, fontSize: number): number {
  const { markers = NONE, annotations = NONE, xDomain } = props
  const { left } = layout
  const right = layout.width - layout.right
  const [low, high] = xDomain
  const toX = (x: number) => left + ((x - low) / (high - low)) * (right - left)
  const isReserved = markers.length > 0
  const { rowOf } = toRows(annotations, { place: { toX, left, right }, fontSize, isReserved })
  const highest = Math.max(-1, ...annotations.map((annotation) => rowOf(annotation) ?? -1))
  return Math.min(MOST_ROWS, Math.max(highest + 1, isReserved ? 1 : 0))
}
