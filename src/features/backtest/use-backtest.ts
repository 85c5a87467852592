import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { toBacktestView, type BacktestView } from './backtest-view'

/** Return what was tested beside what was forecast, as far as it has been answered. */
export function useBacktest(): {
  readonly view: BacktestView | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const answers = {
    backtest: useQuery(queries.backtest),
    calibration: useQuery(queries.calibration),
    forecasts: useQuery(queries.forecasts),
  }
  const state = useDataState([answers.backtest, answers.calibration, answers.forecasts])
  const [backtest, fit, forecasts] = [
    answers.backtest.data,
    answers.calibration.data,
    answers.forecasts.data,
  ]
  const outcome = useMemo((): { readonly view?: BacktestView; readonly fault?: string } => {
    if (backtest === undefined || fit === undefined || forecasts === undefined) return {}
    try {
      return { view: toBacktestView(backtest, fit, forecasts) }
    } catch (error) {
      if (error instanceof RangeError) return { fault: error.message }
      throw error
    }
  }, [backtest, fit, forecasts])
  if (outcome.fault === undefined) return { view: outcome.view, state }
  const reason = `The forecasts do not belong to these episodes: ${outcome.fault}. Make them anew: npm run calibrate.`
  return { view: undefined, state: { kind: 'failed', reason, onRetry: () => undefined } }
}
