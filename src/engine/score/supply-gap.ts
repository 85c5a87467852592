import { readAt } from '@/lib/read-at'
import { BACK_SHARE } from '@/domain/market/indicators'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type ElementSeriesName, type Simulation } from '@/domain/market/simulation'
import { seriesOf } from '@/engine/model/pair-figures'
import { type RunPair } from '@/engine/model/run-pair'
import { toCoverSeries } from './cover'

/** Whether the stock of a market lasts until its supply is back (docs/model.md §2, V). */
export type SupplyGap = {
  /** Stock at the start of the as-of week, in weeks of the market's reference demand. */
  readonly coverWeeks: number
  /** Least cover from then to the end of the run, weeks. */
  readonly lowestCoverWeeks: number
  /**
   * Weeks from the as-of date until supply over demand stays at 95 % of the same ratio of the no-disruption baseline or
   * above; 0 if it never falls below, the rest of the run if it never returns.
   */
  readonly backWeeks: number
  /** Part of the way back that the stock does not cover, 0 to 1: max(0, 1 − cover / back). */
  readonly gap: number
}

/** What a market takes in and what it asks for, t REO per week. */
const FLOWS: Readonly<
  Record<BuyerMarket, { readonly inflow: ElementSeriesName; readonly demand: ElementSeriesName }>
> = {
  china: { inflow: 'supply', demand: 'demand' },
  outside: { inflow: 'exChinaArrivals', demand: 'exChinaDemand' },
}

/** Return the supply gap of an element in one market at a point of the run's axis, in weeks, cut to the run. */
export function toSupplyGap(
  pair: RunPair,
  elementId: string,
  asOfWeek: number,
  market: BuyerMarket,
): SupplyGap {
  const covers = toCoverSeries(pair.scenario, pair.market, elementId, market)
  const week = toRunWeek(asOfWeek, covers.length)
  const coverWeeks = readAt(covers, week)
  const backWeeks = toBackWeeks(pair, elementId, Math.max(0, asOfWeek), market)
  return {
    coverWeeks,
    lowestCoverWeeks: Math.min(...covers.subarray(week)),
    backWeeks,
    gap: backWeeks === 0 ? 0 : Math.max(0, 1 - coverWeeks / backWeeks),
  }
}

/**
 * Return the worse of the gaps on the way to a buyer, 0 to 1: supply outside China comes through China, so that a gap
 * there is one outside as well.
 */
export function toBuyerGap(
  pair: RunPair,
  elementId: string,
  asOfWeek: number,
  buyer: BuyerMarket,
): number {
  const { gap } = toSupplyGap(pair, elementId, asOfWeek, 'china')
  if (buyer === 'china') return gap
  return Math.max(gap, toSupplyGap(pair, elementId, asOfWeek, 'outside').gap)
}

/** Return the whole week of a run of `weeks` weeks that a point of the axis falls into, cut to the run. */
export function toRunWeek(point: number, weeks: number): number {
  return Math.min(weeks - 1, Math.max(0, Math.floor(point)))
}

/** What a market takes in and what it asks for in a week, t REO. */
type WeekFlow = { readonly inflow: number; readonly demand: number }

/**
 * Report whether a week's inflow over demand lies below 95 % of that of the same week of the no-disruption run. Demand
 * that gave way to price is no missing supply; nor is demand that low prices add to the usual one.
 */
export function isShort(own: WeekFlow, usual: WeekFlow): boolean {
  // Multiplied out: a week in which nobody asks for anything lacks nothing.
  const asked = Math.min(own.demand, usual.demand)
  return own.inflow * usual.demand < BACK_SHARE * usual.inflow * asked
}

/** Count from the as-of point itself, not from the start of its week, so that a day later is a day less. */
function toBackWeeks(
  { scenario, counterfactual }: RunPair,
  id: string,
  asOfWeek: number,
  market: BuyerMarket,
): number {
  const own = toFlows(scenario, id, market)
  const usual = toFlows(counterfactual, id, market)
  const first = toRunWeek(asOfWeek, own.inflow.length)
  const lastLow = own.inflow.findLastIndex(
    (inflow, week) =>
      week >= first &&
      isShort(
        { inflow, demand: readAt(own.demand, week) },
        { inflow: readAt(usual.inflow, week), demand: readAt(usual.demand, week) },
      ),
  )
  return lastLow < 0 ? 0 : Math.max(0, lastLow + 1 - asOfWeek)
}

function toFlows({ element }: Simulation, id: string, market: BuyerMarket) {
  const { inflow, demand } = FLOWS[market]
  return { inflow: seriesOf(element[inflow], id), demand: seriesOf(element[demand], id) }
}
