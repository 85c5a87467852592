// Figures read from a run.
export {
  foregoneExportValue,
  foregoneSoFar,
  seriesOf,
  toPriceMultiples,
} from '@/engine/model/pair-figures'
export { toCoverSeries } from '@/engine/score/cover'
