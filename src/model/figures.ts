// Figures read from a run.
export {
  foregoneExportValue,
  foregoneSoFar,
  seriesOf,
  toForegone,
  toPriceMultiples,
} from '@/engine/model/pair-figures'
export { toCoverSeries } from '@/engine/score/cover'
