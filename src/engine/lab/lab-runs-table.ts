import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { foregoneExportValue, seriesOf } from '@/engine/model/pair-figures'
import { runPair, type RunPair } from '@/engine/model/run-pair'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { toCertain } from '@/engine/monte-carlo/resolve'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { toSupplyGap } from '@/engine/score/supply-gap'

/** What every run of an element is read for, from the as-of week on; each with its unit. */
const RUN_FIGURES: readonly {
  readonly title: string
  readonly read: (pair: RunPair, at: RunPlace) => number
}[] = [
  {
    title: 'peak price in China (USD/kg oxide)',
    read: ({ scenario }, { elementId, asOfWeek }) =>
      highestFrom(seriesOf(scenario.element.price, elementId), asOfWeek),
  },
  {
    title: 'peak price outside China (USD/kg oxide)',
    read: ({ scenario }, { elementId, asOfWeek }) =>
      highestFrom(seriesOf(scenario.element.exChinaPrice, elementId), asOfWeek),
  },
  { title: 'lowest stock cover in China (weeks)', read: lowestCoverIn('china') },
  { title: 'lowest stock cover outside China (weeks)', read: lowestCoverIn('outside') },
  {
    title: 'export value foregone to the end of the run (USD)',
    read: (pair, { regionIds }) =>
      foregoneExportValue(pair, { fromWeek: 0, toWeek: Infinity, regionIds }),
  },
]

type RunPlace = {
  readonly elementId: string
  readonly regionIds: readonly string[]
  readonly asOfWeek: number
}

/** Every run of a request, made one at a time. */
export type RunRows = {
  readonly titles: readonly string[]
  /** Return what a run, counted from 0, drew and what it came to. */
  readonly rowOf: (run: number) => readonly number[]
}

/**
 * Return every run of a request: its number, what it drew, and what it came to beside its own no-disruption baseline.
 *
 * The draws are those of `runMonteCarlo` with the same seed, so that the same numbers give the same losses.
 */
export function createRunRows(request: MonteCarloRequest, elementId: string): RunRows {
  const { market, scenario, seed, lossRegionIds: regionIds, rating } = request
  const inputs = listInputs(market, scenario)
  const drawn = inputs.flatMap(({ key, value }, index) =>
    typeof value === 'number' ? [] : [{ key, index }],
  )
  const sampler = createSampler(inputs, seed)
  const place = { elementId, regionIds, asOfWeek: rating?.asOfWeek ?? 0 }
  return {
    titles: ['run', ...drawn.map(({ key }) => key), ...RUN_FIGURES.map(({ title }) => title)],
    rowOf: (run) => {
      sampler.draw(run)
      const certain = toCertain(market, scenario, sampler.values)
      const pair = runPair(certain.market, certain.scenario)
      return [
        run + 1,
        ...drawn.map(({ index }) => sampler.values[index] ?? Number.NaN),
        ...RUN_FIGURES.map(({ read }) => read(pair, place)),
      ]
    },
  }
}

function lowestCoverIn(market: BuyerMarket): (pair: RunPair, at: RunPlace) => number {
  return (pair, { elementId, asOfWeek }) =>
    toSupplyGap(pair, elementId, asOfWeek, market).lowestCoverWeeks
}

function highestFrom(values: Float64Array, fromWeek: number): number {
  const first = Math.min(values.length - 1, Math.max(0, Math.floor(fromWeek)))
  return values.subarray(first).reduce((most, value) => Math.max(most, value), -Infinity)
}
