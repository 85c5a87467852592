import { memo } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import { ChartLayer } from './chart-layer'
import { type ChartLayout } from './chart-layout'

/** Props of {@link ChartFrame}: compared by content, so that a chart whose axes stay put is not laid out again. */
export type ChartFrameProps = {
  readonly layout: ChartLayout
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly yTicks: readonly number[]
  readonly yLabels: readonly string[]
}

/**
 * Axes and grid. Series are painted by a layer that takes them from a context given outside this frame, so that
 * dragging a lever repaints the layer alone.
 */
export const ChartFrame = memo(DrawnFrame, isSameFrame)

function DrawnFrame({ layout, xDomain, yDomain, yTicks, yLabels }: ChartFrameProps) {
  const { xTicks, xLabels } = layout
  const skeleton = [
    { x: xDomain[0], y: yDomain[0] },
    { x: xDomain[1], y: yDomain[1] },
  ]
  const margin = { top: layout.top, right: layout.right, bottom: 0, left: 0 }
  return (
    <ComposedChart
      accessibilityLayer={false}
      data={skeleton}
      height={layout.height}
      margin={margin}
      width={layout.width}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        allowDataOverflow
        axisLine={false}
        dataKey="x"
        domain={[...xDomain]}
        height={layout.bottom}
        interval={0}
        tickFormatter={toLabeller(xTicks, xLabels)}
        tickLine={false}
        tickMargin={6}
        ticks={[...xTicks]}
        type="number"
      />
      <YAxis
        allowDataOverflow
        axisLine={false}
        dataKey="y"
        domain={[...yDomain]}
        interval={0}
        tickFormatter={toLabeller(yTicks, yLabels)}
        tickLine={false}
        tickMargin={4}
        ticks={[...yTicks]}
        type="number"
        width={layout.left}
      />
      <ChartLayer />
    </ComposedChart>
  )
}

function toLabeller(ticks: readonly number[], labels: readonly string[]): (tick: number) => string {
  return (tick) => labels[ticks.indexOf(tick)] ?? ''
}

function isSameFrame(before: ChartFrameProps, after: ChartFrameProps): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
