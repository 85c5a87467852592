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
  let sum = 0
  return new Float64Array(own[0]?.length ?? 0).map((_, week) => {
    usual.forEach((values, region) => {
      sum += readAt(values, week) - readAt(own[region] ?? values, week)
    })
    return sum
  })
}

/** What the export value foregone is made of, USD; the first two add up to it. */
export type ForegoneParts = {
  /** Tonnes that were not sold, at the baseline price of their week; negative when more were sold. */
  readonly volumeUsd: number
  /** Tonnes that were sold, at what their price fell by; negative when prices rose. */
  readonly priceUsd: number
  /** Ore that still waits at the end of the run, at the baseline price of its last week: value that may come later. */
  readonly waitingUsd: number
}

/** Split the export value that regions lose over a run into volume and price, and value what still waits. */
export function splitForegone(
  { scenario, counterfactual }: RunPair,
  regionIds: readonly string[],
): ForegoneParts {
  const parts = { volumeUsd: 0, priceUsd: 0, waitingUsd: 0 }
  for (const id of regionIds) {
    const usual = seriesOf(counterfactual.region.exported, id)
    const usualUsd = seriesOf(counterfactual.region.exportValueUsd, id)
    const tonnes = seriesOf(scenario.region.exported, id)
    const usd = seriesOf(scenario.region.exportValueUsd, id)
    const perTonne = (week: number): number => {
      const sold = readAt(usual, week)
      return sold === 0 ? 0 : readAt(usualUsd, week) / sold
    }
    tonnes.forEach((sold, week) => {
      parts.volumeUsd += (readAt(usual, week) - sold) * perTonne(week)
      parts.priceUsd += sold * perTonne(week) - readAt(usd, week)
    })
    const last = tonnes.length - 1
    parts.waitingUsd += readAt(seriesOf(scenario.region.backlog, id), last) * perTonne(last)
  }
  return parts
}

/** Return the week by whose end the export value foregone is largest, and how much it is by then, USD; see `foregoneSoFar`. */
export function worstForegone(
  pair: RunPair,
  regionIds: readonly string[],
): { readonly week: number; readonly usd: number } {
  const soFar = foregoneSoFar(pair, regionIds)
  const usd = Math.max(...soFar)
  return { week: soFar.indexOf(usd), usd }
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
