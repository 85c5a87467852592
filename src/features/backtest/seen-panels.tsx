import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import styles from './backtest-page.module.css'
import { toFittedEpisode } from './backtest-view'
import { ImportPlot } from './import-chart'
import { type BacktestPanelProps } from './panel-props'
import { PriceCharts } from './price-charts'
import { toUntestedSentence } from './to-findings'

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
            <p className={styles['text']}>{toUntestedSentence(pair, format)}</p>
          </>
        )}
      </Panel>
    </>
  )
}
