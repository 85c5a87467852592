import { type Foregone, type ForegoneParts } from '@/domain/market/foregone'
import { type SeriesById } from '@/domain/market/simulation'
import { readAt } from '@/lib/read-at'
import { type RunPair } from './run-pair'

/** Part of the axis of weeks, from one point up to another; real numbers, cut to the run. */
export type WeekSpan = { readonly fromWeek: number; readonly toWeek: number }

/**
 * Return the export value that regions lose against the counterfactual, USD; negative when they gain.
 *
 * All regions unless `regionIds` names some. A week that lies partly inside the span counts with that part.
 */
export function foregoneExportValue(
  { scenario, counterfactual }: RunPair,
  span: WeekSpan & { readonly regionIds?: readonly string[] },
): number {
  const regionIds = span.regionIds ?? Object.keys(scenario.region.exportValueUsd)
  return regionIds.reduce((total, id) => {
    const baseline = sumOver(seriesOf(counterfactual.region.exportValueUsd, id), span)
    return total + baseline - sumOver(seriesOf(scenario.region.exportValueUsd, id), span)
  }, 0)
}

/** Return the export value that regions lose, added up to the end of each week, USD; see `foregoneExportValue`. */
export function foregoneSoFar(
  { scenario, counterfactual }: RunPair,
  regionIds: readonly string[],
): Float64Array {
  const usual = regionIds.map((id) => seriesOf(counterfactual.region.exportValueUsd, id))
  const own = regionIds.map((id) => seriesOf(scenario.region.exportValueUsd, id))
  const [any] = Object.values(scenario.region.exportValueUsd)
  let sum = 0
  return new Float64Array(any?.length ?? 0).map((_, week) => {
    usual.forEach((values, region) => {
      sum += readAt(values, week) - readAt(own[region] ?? values, week)
    })
    return sum
  })
}

/** Return what regions forego over a run: how much, what it is made of, when it is worst, and why it falls again. */
export function toForegone(pair: RunPair, regionIds: readonly string[]): Foregone {
  const soFar = foregoneSoFar(pair, regionIds)
  const last = soFar.length - 1
  const most = Math.max(...soFar)
  const worst = { week: soFar.indexOf(most), usd: most }
  const whole = splitForegone(pair, regionIds)
  const since = splitForegone(pair, regionIds, worst.week + 1)
  const sold = Math.max(0, -since.volumeUsd)
  const waited = waitingValue(pair, regionIds, worst.week) - waitingValue(pair, regionIds, last)
  const waitedUsd = Math.min(sold, Math.max(0, waited))
  return {
    ...whole,
    usd: readAt(soFar, last),
    worst,
    back: { waitedUsd, moreUsd: sold - waitedUsd, priceUsd: Math.max(0, -since.priceUsd) },
  }
}

/** Split the export value that regions lose from a week on into volume and price, and value what waits at the end. */
function splitForegone(pair: RunPair, regionIds: readonly string[], fromWeek = 0): ForegoneParts {
  const { scenario, counterfactual } = pair
  const parts = { volumeUsd: 0, priceUsd: 0 }
  let last = 0
  for (const id of regionIds) {
    const usual = seriesOf(counterfactual.region.exported, id)
    const usd = seriesOf(scenario.region.exportValueUsd, id)
    const perTonne = toUsualWorth(pair, id)
    last = usd.length - 1
    seriesOf(scenario.region.exported, id).forEach((sold, week) => {
      if (week < fromWeek) return
      parts.volumeUsd += (readAt(usual, week) - sold) * perTonne(week)
      parts.priceUsd += sold * perTonne(week) - readAt(usd, week)
    })
  }
  return { ...parts, waitingUsd: waitingValue(pair, regionIds, last) }
}

/** Return what the ore that waits in a week is worth at the baseline price, USD. */
function waitingValue(pair: RunPair, regionIds: readonly string[], week: number): number {
  return regionIds.reduce((total, id) => {
    const backlog = readAt(seriesOf(pair.scenario.region.backlog, id), week)
    return total + backlog * toUsualWorth(pair, id)(week)
  }, 0)
}

/** What a tonne brings in the counterfactual, USD; nothing is known of it where none is sold. */
function toUsualWorth({ counterfactual }: RunPair, id: string): (week: number) => number {
  const tonnes = seriesOf(counterfactual.region.exported, id)
  const usd = seriesOf(counterfactual.region.exportValueUsd, id)
  return (week) => {
    const sold = readAt(tonnes, week)
    return sold === 0 ? 0 : readAt(usd, week) / sold
  }
}

/** Return the price of an element over that of the counterfactual, week by week; 1 is no difference. */
export function toPriceMultiples(
  { scenario, counterfactual }: RunPair,
  elementId: string,
  market: 'price' | 'exChinaPrice' = 'price',
): Float64Array {
  const baseline = seriesOf(counterfactual.element[market], elementId)
  return seriesOf(scenario.element[market], elementId).map(
    (price, week) => price / readAt(baseline, week),
  )
}

/** Return the series of one id; throws a RangeError when the run holds none. */
export function seriesOf(series: SeriesById, id: string): Float64Array {
  const values = series[id]
  if (values === undefined) throw new RangeError(`The run holds no ${id}`)
  return values
}

/** Add up weekly flows over a span; the first and last week count with the part that lies inside. */
function sumOver(flows: Float64Array, { fromWeek, toWeek }: WeekSpan): number {
  const start = Math.max(0, fromWeek)
  const end = Math.min(flows.length, toWeek)
  let sum = 0
  for (let week = Math.floor(start); week < end; week += 1) {
    sum += readAt(flows, week) * (Math.min(end, week + 1) - Math.max(start, week))
  }
  return sum
}
