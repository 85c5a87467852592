import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { toFittedEpisode, type BacktestView, type EpisodePair } from './backtest-view'
import { type BacktestPanelProps } from './panel-props'
import { PriceCharts } from './price-charts'
import { toUntestedSentence } from './to-findings'
import { useMemo } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { LineChart } from '@/ui/charts/line/line-chart'
import { toImportChart } from './to-import-chart'

type ImportPlotProps = { readonly view: BacktestView; readonly pair: EpisodePair }

/** Imports by month, seen and modelled. */
function ImportPlot({ view, pair }: ImportPlotProps) {
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
        <p className={pageStyles['text']}>
          Modelled: what leaves Myanmar and Laos, counted at the border some days later.{' '}
          {mapping.note}
        </p>
      )}
    </>
  )
}

/** Imports and prices of the fitted episode, seen and modelled. */
export function SeenPanels({ view, state }: BacktestPanelProps) {
  const format = useFormat()
  const pair = view === undefined ? undefined : toFittedEpisode(view)
  return (
    <>
      <Panel
        minHeight="30rem"
        state={state}
        subtitle="Strokes: seen. Line: fitted. Dashes: with the assumptions in use."
        title="What China imported, month by month"
      >
        {view !== undefined && pair !== undefined && <ImportPlot pair={pair} view={view} />}
      </Panel>
      <Panel
        minHeight="30rem"
        state={state}
        subtitle="Single quotations against the model, which knows nothing of weak demand or of buying for stock. The axis does not start at zero."
        title="Prices in China"
      >
        {view !== undefined && pair !== undefined && (
          <PriceCharts
            firstDay="2024-09-23"
            lastDay="2025-12-08"
            market="China"
            pair={pair}
            view={view}
          />
        )}
      </Panel>
      <Panel
        minHeight="30rem"
        state={state}
        subtitle="After the controls of 4 April 2025. The shaded stroke is the range of the quotations."
        title="Prices in Europe"
      >
        {view !== undefined && pair !== undefined && (
          <>
            <PriceCharts
              firstDay="2025-03-03"
              lastDay="2025-12-22"
              market="Europe"
              pair={pair}
              view={view}
            />
            <p className={pageStyles['text']}>{toUntestedSentence(pair, format)}</p>
          </>
        )}
      </Panel>
    </>
  )
}
