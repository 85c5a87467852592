// How the model is held against what happened.
export { type BacktestRecord } from '@/engine/backtest/assumption-range'
export { type EpisodeRun, measurePrice, toMonthlyFlow } from '@/engine/backtest/measure'
export { type EpisodeResult, runBacktest, type TargetResult } from '@/engine/backtest/run-backtest'
