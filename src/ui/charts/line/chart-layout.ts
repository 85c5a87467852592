import { type ChartSize } from '@/ui/charts/axis/use-chart-size'
import { widestOf } from '@/ui/charts/axis/text-width'

/** What decides where the plot sits in its box. */
export type LayoutNeeds = {
  readonly size: ChartSize
  readonly height: number
  readonly xTicks: readonly number[]
  readonly xLabels: readonly string[]
  readonly yLabels: readonly string[]
  /** Room for the labels at the right-hand ends of the series, px; 0 where there are none. */
  readonly endRoom: number
  /** Rows of words above the plot. */
  readonly rowsAbove: number
}

/** Where the plot sits in its box, in px, and which ticks have room. */
export type ChartLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly xTicks: readonly number[]
  readonly xLabels: readonly string[]
  /** False on a narrow screen: the names of the lines are then listed above the plot. */
  readonly hasEndLabels: boolean
}

/** Below this many letters across, labels at the line ends would take too much of the plot. */
const LEAST_EMS_FOR_END_LABELS = 34

/** Return the layout that `needs` leaves room for. */
export function toChartLayout(needs: LayoutNeeds): ChartLayout {
  const { size, height, xTicks, xLabels, yLabels, endRoom, rowsAbove } = needs
  const { width, fontSize } = size
  const widest = (labels: readonly string[]) => widestOf(labels, fontSize)
  const hasEndLabels = width >= LEAST_EMS_FOR_END_LABELS * fontSize && endRoom > 0
  const left = Math.ceil(widest(yLabels) + 12)
  const gutter = hasEndLabels ? Math.min(width * 0.28, endRoom + 14) : 0
  const right = Math.ceil(Math.max(gutter, widest(xLabels) / 2 + 4))
  const stride = Math.max(
    1,
    Math.ceil((xTicks.length * (widest(xLabels) + fontSize)) / Math.max(1, width - left - right)),
  )
  const isKept = (_: unknown, index: number) => index % stride === 0
  return {
    width,
    height,
    left,
    right,
    top: Math.ceil(8 + rowsAbove * fontSize * 1.35),
    bottom: Math.ceil(fontSize * 1.2 + 10),
    xTicks: xTicks.filter(isKept),
    xLabels: xLabels.filter(isKept),
    hasEndLabels,
  }
}
