import { type DataState } from '@/data/panel-state'
import { type BacktestView } from './backtest-view'

/** What every panel of the page is given; the view is missing until the record has answered. */
export type BacktestPanelProps = {
  readonly view: BacktestView | undefined
  readonly state: DataState
}
