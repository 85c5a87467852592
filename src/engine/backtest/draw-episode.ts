import { toDrawName, uniformAt } from '@/lib/counter-random'
import { readAt } from '@/lib/read-at'
import { type Backtest, type Episode, type Measure } from '@/domain/record/backtest'
import { createQuantile } from '@/domain/market/distribution-curve'
import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { toTriangular } from '@/engine/from-record/to-triangular'
import { compileMarket } from '@/engine/model/compile-market'
import { WEEKS_PER_YEAR } from '@/engine/model/constants'
import { seriesOf } from '@/engine/model/pair-figures'
import { refuse } from '@/engine/model/model-error'
import { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
import { layOutInputs, REGION_LENGTH } from '@/engine/monte-carlo/input-layout'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createRunMaker } from '@/engine/monte-carlo/run-many'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { type TrialInputs } from './apply-assumptions'
import { toAssumptionRange } from './assumption-range'
import { createReader, type EpisodeRun } from './measure'
import { toBasis } from './run-backtest'
import { toEpisodeMarket, toUncertainEpisode } from './to-episode-scenario'

/** How many draws are made, and from which seed. */
export type DrawOptions = { readonly runs: number; readonly seed: number }

/** What is drawn from: an episode, the record with the values of a trial, and the backtest that both belong to. */
export type DrawBasis = {
  readonly episode: Episode
  readonly inputs: TrialInputs
  readonly backtest: Backtest
}

const KG_PER_TONNE = 1000
const PAYABILITY = 3

/** Draw an episode many times from the stated ranges, and return each measure by draw; throws a `ModelError` on a bad record. */
export function drawEpisode(
  { episode, inputs, backtest }: DrawBasis,
  measures: readonly Measure[],
  { runs, seed }: DrawOptions,
): readonly Float64Array[] {
  const request = toRequest({ episode, inputs, backtest }, { runs, seed })
  refuse(checkMonteCarlo(request))
  const maker = createRunMaker(request)
  const read = createRowReader(request, maker.row)
  const customsWeeksOf = createCustomsDraw(inputs, backtest, seed)
  const readers = measures.map((measure) => ({
    readFrom: createReader(measure, toBasis(backtest, episode)),
    values: new Float64Array(runs),
  }))
  maker.make(0, runs, (index) => {
    const run: EpisodeRun = { ...read(index), customsWeeks: customsWeeksOf(index) }
    for (const { readFrom, values } of readers) values[index] = readFrom(run)
  })
  return readers.map(({ values }) => values)
}

function toRequest(
  { episode, inputs, backtest }: DrawBasis,
  { runs, seed }: DrawOptions,
): MonteCarloRequest {
  const market = toEpisodeMarket(episode, inputs.record)
  const mapped = new Set(
    backtest.mappings.flatMap(({ parts }) => parts.flatMap(({ regionIds }) => regionIds)),
  )
  return {
    market,
    scenario: toUncertainEpisode(episode, inputs.record),
    runs,
    seed,
    elementIds: market.elements.map(({ id }) => id),
    series: ['price', 'exChinaPrice'],
    regionIds: market.regions.map(({ id }) => id).filter((id) => mapped.has(id)),
    lossRegionIds: [],
  }
}

/**
 * Make the function that reads a run out of a row of columns.
 *
 * The engine keeps what regions export as value, so the tonnes are that over what a tonne brings.
 */
function createRowReader(
  { market, scenario, seed, elementIds, regionIds }: MonteCarloRequest,
  row: Float64Array,
): (index: number) => Pick<EpisodeRun, 'priceOf' | 'flows'> {
  const weeks = scenario.horizonWeeks
  const elements = elementIds.length
  const columnsOf = (group: number) => row.subarray(group * weeks, (group + 1) * weeks)
  const toSeriesById = (first: number) =>
    Object.fromEntries(elementIds.map((id, e) => [id, columnsOf(first + e)]))
  const prices = { China: toSeriesById(0), Europe: toSeriesById(elements) }
  const inChina = elementIds.map((id) => seriesOf(prices.China, id))
  const { content } = compileMarket(market)
  const at = layOutInputs(market, scenario)
  const sampler = createSampler(listInputs(market, scenario), seed)
  const regions = regionIds.map((id, place) => {
    const region = market.regions.findIndex((candidate) => candidate.id === id)
    return {
      id,
      value: columnsOf(2 * elements + place),
      input: at.regions + region * REGION_LENGTH,
      basket: content.subarray(region * elements, (region + 1) * elements),
    }
  })
  const worthOf = (basket: Float64Array, week: number): number =>
    inChina.reduce((sum, price, e) => sum + readAt(basket, e) * readAt(price, week), 0)

  return (index) => {
    sampler.draw(index)
    const flows = regions.map(({ id, value, input, basket }) => {
      const paid = KG_PER_TONNE * readAt(sampler.values, input + PAYABILITY)
      const exported = value.map((usd, week) => usd / (paid * worthOf(basket, week)))
      return [id, { exported, normal: readAt(sampler.values, input) / WEEKS_PER_YEAR }] as const
    })
    return {
      priceOf: (place, elementId) => seriesOf(prices[place], elementId),
      flows: Object.fromEntries(flows),
    }
  }
}

/** The delay of customs is no input of the model, so it is drawn here. */
function createCustomsDraw(
  { record, customsWeeks }: TrialInputs,
  { assumptions }: Backtest,
  seed: number,
): (index: number) => number {
  const customs = assumptions.find(({ target }) => target.kind === 'customs')
  if (customs === undefined) return () => customsWeeks
  const drawn = toTriangular(customsWeeks, toAssumptionRange(record, customs))
  if (typeof drawn === 'number') return () => drawn
  const quantile = createQuantile(drawn)
  const name = toDrawName('customsWeeks')
  return (index) => quantile(uniformAt(seed, index, name))
}
