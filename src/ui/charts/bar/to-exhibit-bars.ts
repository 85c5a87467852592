import { type ExhibitBars } from '@/ui/exhibit/exhibit'
import { type BarChartProps } from './bar-chart'

/** What a bar chart says. */
export function toExhibitBars(
  props: Pick<
    BarChartProps,
    'title' | 'subtitle' | 'labelHeader' | 'valueHeader' | 'orientation' | 'bars' | 'formatValue'
  >,
): ExhibitBars {
  const { title, subtitle, labelHeader, valueHeader, formatValue } = props
  return {
    kind: 'bars',
    title,
    subtitle,
    labelHeader,
    valueHeader,
    orientation: props.orientation ?? 'vertical',
    bars: props.bars.map(({ label, value, isEstimated = false }) => ({
      label,
      value,
      isEstimated,
    })),
    formatValue,
  }
}
