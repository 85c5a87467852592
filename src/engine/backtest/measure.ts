import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import {
  type ImportMapping,
  type ImportMeasure,
  type Measure,
  type PriceMeasure,
} from '@/domain/record/backtest'

/** A run, as far as a statistician would see it. */
export type EpisodeRun = {
  /** Weeks from leaving a region to being counted by customs. */
  readonly customsWeeks: number
  /** Prices of an element in a market by week. */
  readonly priceOf: (market: PriceMeasure['market'], elementId: string) => Float64Array
  /** By the id of each region of the run. */
  readonly flows: Readonly<Record<string, RegionFlow>>
}

/** What a region exports by week, and its output in balance, t REO per week. */
export type RegionFlow = { readonly exported: Float64Array; readonly normal: number }

/** What measures are read against: the first day of week 0, and what each series of imports stands for. */
export type MeasureBasis = {
  readonly baselineDate: CivilDate
  readonly mappings: readonly ImportMapping[]
}

/** Reads from a run what was observed, as a multiple. */
export type MeasureReader = (run: EpisodeRun) => number

/** Make the reader of a measure; days are turned into weeks once, for as many runs as follow. */
export function createReader(measure: Measure, basis: MeasureBasis): MeasureReader {
  switch (measure.kind) {
    case 'imports':
      return readImports(measure, basis)
    case 'price':
      return readPrice(measure, basis)
    case 'gap': {
      const outside = readPrice({ ...measure, kind: 'price', market: 'Europe' }, basis)
      const inside = readPrice({ ...measure, kind: 'price', market: 'China' }, basis)
      return (run) => outside(run) / inside(run)
    }
  }
}

/** A price as a multiple of that of an earlier day, on straight lines between the weeks. */
function readPrice(
  { elementId, market, baseDay, day }: PriceMeasure,
  { baselineDate }: MeasureBasis,
): MeasureReader {
  const [base, week] = [weeksBetween(baselineDate, baseDay), weeksBetween(baselineDate, day)]
  return ({ priceOf }) => {
    const series = priceOf(market, elementId)
    return valueAtWeek(series, week) / valueAtWeek(series, base)
  }
}

/** Imports of some months, per day, as a multiple of those of the base months or of the market in balance. */
function readImports(measure: ImportMeasure, basis: MeasureBasis): MeasureReader {
  const { seriesId, firstMonth, lastMonth, baseFirstMonth, baseLastMonth } = measure
  const flow = readFlow(seriesId, [firstMonth, lastMonth], basis)
  if (baseFirstMonth === null || baseLastMonth === null) return flow
  const base = readFlow(seriesId, [baseFirstMonth, baseLastMonth], basis)
  return (run) => flow(run) / base(run)
}

/**
 * Imports of a series from the first of some months to the last as a multiple of the market in balance.
 *
 * Parts of the series weigh by their share in the normal month; those whose regions the run does not have are left out.
 * Customs count what leaves the regions `customsWeeks` later, evenly over each week; months weigh by their days.
 */
function readFlow(
  seriesId: string,
  [firstMonth, lastMonth]: readonly [string, string],
  { baselineDate, mappings }: MeasureBasis,
): MeasureReader {
  const { parts } = mappings.find((mapping) => mapping.seriesId === seriesId) ?? { parts: [] }
  const first = weeksBetween(baselineDate, `${firstMonth}-01`)
  const last = weeksBetween(baselineDate, firstDayAfter(lastMonth))
  return ({ flows, customsWeeks }) => {
    const known = parts
      .map(({ regionIds, share }) => ({ share, flows: regionIds.flatMap((id) => flows[id] ?? []) }))
      .filter((part) => part.flows.length > 0)
    const [start, end] = [first - customsWeeks, last - customsWeeks]
    const whole = sum(known, ({ share }) => share)
    return sum(known, (part) => (part.share / whole) * meanFlow(part.flows, start, end))
  }
}

/** Return what some regions export between two points of the axis of weeks, as a multiple of the balance before week 0. */
function meanFlow(flows: readonly RegionFlow[], start: number, end: number): number {
  const normal = sum(flows, (flow) => flow.normal)
  let total = 0
  for (let week = Math.floor(start); week < end; week += 1) {
    const flow = week < 0 ? normal : sum(flows, ({ exported }) => readAt(exported, week))
    total += (Math.min(end, week + 1) - Math.max(start, week)) * flow
  }
  return total / (end - start) / normal
}

function sum<Item>(items: readonly Item[], toTerm: (item: Item) => number): number {
  return items.reduce((total, item) => total + toTerm(item), 0)
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
