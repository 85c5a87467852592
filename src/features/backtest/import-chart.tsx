import { useMemo } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { LineChart } from '@/ui/charts/line/line-chart'
import { useFormat } from '@/ui/format/format-context'
import styles from './backtest-page.module.css'
import { type BacktestView, type EpisodePair } from './backtest-view'
import { toImportChart } from './to-import-chart'

type ImportPlotProps = { readonly view: BacktestView; readonly pair: EpisodePair }

/** Imports by month, seen and modelled. */
export function ImportPlot({ view, pair }: ImportPlotProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const chart = useMemo(() => toImportChart(pair, format), [pair, format])
  if (chart === undefined) return <p>No import figures are in the record.</p>
  const { months, sourceIds, ...drawn } = chart
  const month = (x: number): string => format.monthShort(months[Math.round(x)] ?? '')
  const [mapping] = view.backtest.mappings
  return (
    <>
      <LineChart
        exhibit="imports"
        {...drawn}
        formatX={month}
        formatY={format.multiple}
        readLabel="Read values month by month"
        sources={look(sourceIds)}
        subtitle="China’s imports of unlisted rare-earth oxides, all origins, as a multiple of the mean month of January to September 2024"
        xDomain={[0, months.length - 1]}
        xLabel="Month"
        xTicks={months.map((_, index) => index)}
      />
      {mapping !== undefined && (
        <p className={styles['text']}>
          Modelled: what leaves Myanmar and Laos, counted at the border some days later.{' '}
          {mapping.note}
        </p>
      )}
    </>
  )
}
