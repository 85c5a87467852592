import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import { type ImportMapping, type ImportMeasure, type PriceMeasure } from '@/domain/record/backtest'
import { type Simulation } from '@/domain/market/simulation'
import { seriesOf } from '@/engine/model/pair-figures'

/** A run with what is needed to read it as a statistician would. */
export type EpisodeRun = {
  readonly simulation: Simulation
  readonly baselineDate: CivilDate
  readonly mappings: readonly ImportMapping[]
  /** Output in balance by region id, t REO per week. */
  readonly balance: Readonly<Record<string, number>>
  readonly customsWeeks: number
}

/** Return a price as a multiple of that of an earlier day, on straight lines between the weeks. */
export function measurePrice(
  { simulation, baselineDate }: EpisodeRun,
  measure: PriceMeasure,
): number {
  const { elementId, market, baseDay, day } = measure
  const { price, exChinaPrice } = simulation.element
  const series = seriesOf(market === 'China' ? price : exChinaPrice, elementId)
  const on = (date: CivilDate): number => valueAtWeek(series, weeksBetween(baselineDate, date))
  return on(day) / on(baseDay)
}

/** Return imports of some months, per day, as a multiple of those of the base months or of the market in balance. */
export function measureImports(run: EpisodeRun, measure: ImportMeasure): number {
  const { seriesId, firstMonth, lastMonth, baseFirstMonth, baseLastMonth } = measure
  const flow = toMonthlyFlow(run, seriesId)
  if (baseFirstMonth === null || baseLastMonth === null) return flow(firstMonth, lastMonth)
  return flow(firstMonth, lastMonth) / flow(baseFirstMonth, baseLastMonth)
}

/**
 * Return a function that gives the imports of a series in some months as a multiple of the market in balance.
 *
 * Customs count what leaves the regions `customsWeeks` later, evenly over each week; months weigh by their days.
 */
export function toMonthlyFlow(
  { simulation, baselineDate, mappings, balance, customsWeeks }: EpisodeRun,
  seriesId: string,
): (firstMonth: string, lastMonth: string) => number {
  const regionIds = mappings.find((mapping) => mapping.seriesId === seriesId)?.regionIds ?? []
  const normal = regionIds.reduce((sum, id) => sum + (balance[id] ?? Number.NaN), 0)
  const exported = regionIds.map((id) => seriesOf(simulation.region.exported, id))
  const during = (week: number): number =>
    week < 0 ? normal : exported.reduce((sum, series) => sum + readAt(series, week), 0)
  return (firstMonth, lastMonth) => {
    const start = weeksBetween(baselineDate, `${firstMonth}-01`) - customsWeeks
    const end = weeksBetween(baselineDate, firstDayAfter(lastMonth)) - customsWeeks
    let sum = 0
    for (let week = Math.floor(start); week < end; week += 1) {
      sum += (Math.min(end, week + 1) - Math.max(start, week)) * during(week)
    }
    return sum / (end - start) / normal
  }
}

/** Return the first day of the month that follows `month`, `YYYY-MM`. */
function firstDayAfter(month: string): CivilDate {
  return `${addDays(`${month}-01`, 31).slice(0, 7)}-01`
}

function valueAtWeek(series: Float64Array, week: number): number {
  if (week <= 0) return readAt(series, 0)
  const before = Math.floor(week)
  const value = readAt(series, before)
  const fraction = week - before
  return fraction === 0 ? value : value + fraction * (readAt(series, before + 1) - value)
}
