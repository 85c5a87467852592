import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Backtest, type Calibration } from '@/domain/record/backtest'
import { type BacktestRecord } from '@/model/backtest'
import { ModelError } from '@/model/faults'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { useModelRecord } from '@/data/use-model-record'
import { toBacktestView, type BacktestView } from './backtest-view'

/** Return the model held against what was seen, as far as the record has been answered. */
export function useBacktest(): {
  readonly view: BacktestView | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const { record, state: recordState } = useModelRecord()
  const backtest = useQuery(queries.backtest)
  const calibration = useQuery(queries.calibration)
  const ownState = useDataState([backtest, calibration])
  const outcome = useMemo(
    () => attempt(record, backtest.data, calibration.data),
    [record, backtest.data, calibration.data],
  )
  if (outcome.fault !== undefined) {
    const reason = `The backtest cannot be run with this record: ${outcome.fault}`
    return { view: undefined, state: { kind: 'failed', reason, onRetry: () => undefined } }
  }
  return { view: outcome.view, state: recordState.kind === 'ready' ? ownState : recordState }
}

type Outcome = { readonly view?: BacktestView; readonly fault?: string }

function attempt(
  record: BacktestRecord | undefined,
  backtest: Backtest | undefined,
  calibration: Calibration | undefined,
): Outcome {
  if (record === undefined || backtest === undefined || calibration === undefined) return {}
  try {
    return { view: toBacktestView(record, backtest, calibration) }
  } catch (error) {
    if (error instanceof ModelError || error instanceof RangeError) return { fault: error.message }
    throw error
  }
}
