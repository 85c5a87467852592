import { quantileSorted } from '@/lib/quantile'
import { readAt } from '@/lib/read-at'
import { BANDS } from '@/domain/market/indicators'
import {
  PERCENTILES,
  type BandSpread,
  type ExtremeName,
  type LossDistribution,
  type MonteCarloRequest,
  type MonteCarloResult,
  type PercentileName,
  type Percentiles,
  type StockOut,
  type WeeklyPercentiles,
} from '@/domain/market/monte-carlo'
import { SHARE_COUNT } from './brackets'
import { listColumnGroups, type ColumnGroup } from './loop/run-columns'
import { type Tally } from './run-many'

/** Share of runs from which a band is shown alone; below it the rating is too close to call. */
export const CLEAR_SHARE = 0.8

/** Share of runs that make the tail of a loss. */
const TAIL = 0.05

/** What the tasks of a request came to: percentiles by column, and the tallies in the order of the runs. */
type Outcome = { readonly percentiles: Float64Array; readonly tallies: readonly Tally[] }

/** Put the outcome of many runs into words a page can use. */
export function toMonteCarloResult(
  request: MonteCarloRequest,
  { percentiles, tallies }: Outcome,
): MonteCarloResult {
  const { runs, seed, scenario, elementIds, rating } = request
  const weeks = scenario.horizonWeeks
  const groups = listColumnGroups(request).map((group) => ({
    group,
    spread: toWeekly(percentiles, group, weeks),
  }))
  const outChina = addUp(tallies.map((tally) => tally.outChina))
  const outOutside = addUp(tallies.map((tally) => tally.outOutside))
  const bands = addUp(tallies.map((tally) => tally.bands))
  return {
    runs,
    seed,
    weeks,
    element: toSeries(request, groups, 'element'),
    exportValueUsd: Object.fromEntries(
      groups.flatMap(({ group, spread }) =>
        group.kind === 'region' ? [[group.regionId, spread]] : [],
      ),
    ),
    stockOut: Object.fromEntries(
      elementIds.map((id, index): [string, StockOut] => [
        id,
        {
          china: accumulate(outChina, index, { weeks, runs }),
          outside: accumulate(outOutside, index, { weeks, runs }),
        },
      ]),
    ),
    loss: toLoss(tallies.map(({ losses }) => losses)),
    ...toLossSoFar(groups),
    ...toBaseline(request, groups),
    ...toExtremes(request, groups),
    bands: (rating?.elements ?? []).map(({ elementId }, index) =>
      toBandSpread(elementId, bands.slice(index * BANDS.length, (index + 1) * BANDS.length), runs),
    ),
  }
}

/** Columns with their percentiles; those of a single number are the same in every week. */
type Spreads = readonly { readonly group: ColumnGroup; readonly spread: WeeklyPercentiles }[]

function toSeries(
  { series }: MonteCarloRequest,
  groups: Spreads,
  kind: 'element' | 'baseline',
): MonteCarloResult['element'] {
  return Object.fromEntries(
    series.map((name) => [
      name,
      Object.fromEntries(
        groups.flatMap(({ group, spread }) =>
          group.kind === kind && group.series === name ? [[group.elementId, spread]] : [],
        ),
      ),
    ]),
  )
}

function toBaseline(
  request: MonteCarloRequest,
  groups: Spreads,
): Pick<MonteCarloResult, 'baseline'> {
  const isThere = groups.some(({ group }) => group.kind === 'baseline')
  return isThere ? { baseline: toSeries(request, groups, 'baseline') } : {}
}

function toLossSoFar(groups: Spreads): Pick<MonteCarloResult, 'lossSoFar' | 'mostLoss'> {
  const soFar = groups.find(({ group }) => group.kind === 'loss')
  const most = groups.find(({ group }) => group.kind === 'mostLoss')
  return {
    ...(soFar !== undefined && { lossSoFar: soFar.spread }),
    ...(most !== undefined && { mostLoss: atFirst(most.spread) }),
  }
}

function toExtremes(
  { extremesFrom, elementIds }: MonteCarloRequest,
  groups: Spreads,
): Pick<MonteCarloResult, 'extremes'> {
  if (extremesFrom === undefined) return {}
  const find = (order: number, elementId: string, name: ExtremeName): Percentiles => {
    const found = groups.find(
      ({ group }) =>
        group.kind === 'extreme' &&
        group.order === order &&
        group.elementId === elementId &&
        group.name === name,
    )
    if (found === undefined) throw new Error(`The runs were not read for ${name} of ${elementId}`)
    return atFirst(found.spread)
  }
  return {
    extremes: extremesFrom.map((_, order) =>
      Object.fromEntries(
        elementIds.map((id) => [
          id,
          {
            peakPrice: find(order, id, 'peakPrice'),
            peakPriceOutside: find(order, id, 'peakPriceOutside'),
            leastCover: find(order, id, 'leastCover'),
            leastCoverOutside: find(order, id, 'leastCoverOutside'),
            mostMissing: find(order, id, 'mostMissing'),
            mostMissingOutside: find(order, id, 'mostMissingOutside'),
          },
        ]),
      ),
    ),
  }
}

function atFirst({ p5, p25, p50, p75, p95 }: WeeklyPercentiles): Percentiles {
  return {
    p5: readAt(p5, 0),
    p25: readAt(p25, 0),
    p50: readAt(p50, 0),
    p75: readAt(p75, 0),
    p95: readAt(p95, 0),
  }
}

function toWeekly(
  percentiles: Float64Array,
  { first, length }: ColumnGroup,
  weeks: number,
): WeeklyPercentiles {
  const at = (share: number) =>
    new Float64Array(weeks).map((_, week) =>
      readAt(percentiles, (first + Math.min(week, length - 1)) * SHARE_COUNT + share),
    )
  return { p5: at(0), p25: at(1), p50: at(2), p75: at(3), p95: at(4) }
}

function addUp(rows: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0), ...others] = rows
  return others.reduce(
    (sums, row) => sums.map((sum, index) => sum + readAt(row, index)),
    first.slice(),
  )
}

/** Turn the runs that run out first in each week into the share that has run out by it. */
function accumulate(
  counts: Float64Array,
  index: number,
  { weeks, runs }: { readonly weeks: number; readonly runs: number },
): Float64Array {
  let sum = 0
  return new Float64Array(weeks).map((_, week) => {
    sum += readAt(counts, index * (weeks + 1) + week)
    return sum / runs
  })
}

/** Everything is taken from the sorted losses, so that the order of the runs plays no part even in rounding. */
function toLoss(losses: readonly Float64Array[]): LossDistribution {
  const sorted = Float64Array.from(losses.flatMap((block) => Array.from(block))).toSorted()
  const worst = sorted.subarray(sorted.length - Math.ceil(TAIL * sorted.length))
  const at = (name: PercentileName) => quantileSorted(sorted, PERCENTILES[name])
  return {
    sorted,
    mean: meanOf(sorted),
    percentiles: { p5: at('p5'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p95: at('p95') },
    var95: at('p95'),
    cvar95: meanOf(worst),
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function toBandSpread(elementId: string, counts: Float64Array, runs: number): BandSpread {
  const share = (index: number) => readAt(counts, index) / runs
  const ranked = BANDS.map((band, index) => ({ band, share: share(index) })).toSorted(
    (a, b) => b.share - a.share,
  )
  const [first, second] = ranked
  return {
    elementId,
    shares: {
      low: share(0),
      guarded: share(1),
      elevated: share(2),
      high: share(3),
      severe: share(4),
    },
    shown: toShown(first, second),
  }
}

type Ranked = { readonly band: BandSpread['shown'][0]; readonly share: number }

/** The lower band of a pair comes first. */
function toShown(first: Ranked | undefined, second: Ranked | undefined): BandSpread['shown'] {
  const band = first?.band ?? 'low'
  if (second === undefined || (first?.share ?? 0) >= CLEAR_SHARE) return [band]
  return BANDS.indexOf(band) < BANDS.indexOf(second.band)
    ? [band, second.band]
    : [second.band, band]
}
