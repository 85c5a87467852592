// Runs of a market that no record describes.
export { toStatedUncertainty } from '@/engine/from-record/stated-uncertainty'
export { toStandingPlants } from '@/engine/from-record/history-windows'
export { toMarket } from '@/engine/from-record/to-market'
export { runPair, type RunPair } from '@/engine/model/run-pair'
