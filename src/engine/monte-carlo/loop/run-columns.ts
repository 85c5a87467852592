import { clamp } from '@/lib/clamp'
import { readAt } from '@/lib/read-at'
import {
  EXTREMES,
  type ExtremeName,
  type MonteCarloRequest,
  type SpreadSeries,
} from '@/domain/market/monte-carlo'
import { staysInBalance } from '@/engine/monte-carlo/balance'
import { type Counterfactual } from '@/engine/monte-carlo/counterfactual'
import { type Kernel } from './kernel'

/** What neighbouring columns hold: one weekly series, or one number. */
type Content =
  | { readonly kind: 'element'; readonly series: SpreadSeries; readonly elementId: string }
  /** The series of the run without disruption; its first week stands for all where that stays in balance. */
  | { readonly kind: 'baseline'; readonly series: SpreadSeries; readonly elementId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'loss' }
  | ({ readonly kind: 'extreme'; readonly name: ExtremeName; readonly elementId: string } & {
      /** Place among the weeks from which extremes are wanted, and that week. */
      readonly order: number
      readonly fromWeek: number
    })
  | { readonly kind: 'mostLoss' }

/** Neighbouring columns whose spread is wanted: where they begin, and how many there are. */
export type ColumnGroup = Content & { readonly first: number; readonly length: number }

/** Return what a request wants, in the order of the columns. */
export function listColumnGroups(request: MonteCarloRequest): readonly ColumnGroup[] {
  const { market, scenario } = request
  const weeks = scenario.horizonWeeks
  const baselineWeeks = staysInBalance(market, scenario) ? 1 : weeks
  let first = 0
  return listContents(request).map((content) => {
    const length = toLength(content.kind, weeks, baselineWeeks)
    first += length
    return { ...content, first: first - length, length }
  })
}

function toLength(kind: Content['kind'], weeks: number, baselineWeeks: number): number {
  if (kind === 'extreme' || kind === 'mostLoss') return 1
  return kind === 'baseline' ? baselineWeeks : weeks
}

function listContents(request: MonteCarloRequest): readonly Content[] {
  const { series, elementIds, regionIds, extremesFrom = [] } = request
  const { hasLossSoFar = false, hasBaseline = false, comparedWith } = request
  const perElement = (kind: 'element' | 'baseline'): readonly Content[] =>
    series.flatMap((name) => elementIds.map((elementId) => ({ kind, series: name, elementId })))
  return [
    ...perElement('element'),
    ...(hasBaseline && comparedWith === undefined ? perElement('baseline') : []),
    ...regionIds.map((regionId) => ({ kind: 'region', regionId }) as const),
    ...(hasLossSoFar ? [{ kind: 'loss' } as const] : []),
    ...extremesFrom.flatMap((fromWeek, order) =>
      EXTREMES.flatMap((name) =>
        elementIds.map(
          (elementId) => ({ kind: 'extreme', name, elementId, order, fromWeek }) as const,
        ),
      ),
    ),
    ...(hasLossSoFar && extremesFrom.length > 0 ? [{ kind: 'mostLoss' } as const] : []),
  ]
}

/** Return how many columns a request has: one per series and week, and one per extreme. */
export function countColumns(request: MonteCarloRequest): number {
  const last = listColumnGroups(request).at(-1)
  return last === undefined ? 0 : last.first + last.length
}

/** What columns are read from besides the request. */
export type ColumnBasis = {
  readonly kernel: Kernel
  readonly counterfactual: Counterfactual
  /** Regions whose export value the kernel holds. */
  readonly valuedIds: readonly string[]
  /** Returns the loss added up to the end of each week. */
  readonly lossSoFar: () => Float64Array
  /** Returns the share of the demand for an element that lies outside China in the run at hand. */
  readonly shareOutside: (e: number) => number
}

/** Make the function that reads one value per column out of the run that a kernel holds, into a row of its own. */
export function createColumnReader(
  request: MonteCarloRequest,
  { kernel, counterfactual, valuedIds, lossSoFar, shareOutside }: ColumnBasis,
): { readonly row: Float64Array; readonly read: () => void } {
  const elements = request.market.elements.length
  const weeks = request.scenario.horizonWeeks
  const row = new Float64Array(countColumns(request))
  const indexOf = (id: string) => request.market.elements.findIndex((element) => element.id === id)
  const readers = listColumnGroups(request).map(toReader)

  function toReader(group: ColumnGroup): () => void {
    const { first, length } = group
    switch (group.kind) {
      case 'loss':
        return () => row.set(lossSoFar(), first)
      case 'mostLoss':
        return () => {
          row[first] = lossSoFar().reduce((found, loss) => Math.max(found, loss))
        }
      case 'region': {
        const region = valuedIds.indexOf(group.regionId)
        return () =>
          row.set(kernel.exportValue.subarray(region * weeks, (region + 1) * weeks), first)
      }
      case 'element':
      case 'baseline': {
        const read = toSeries(group.kind === 'element' ? kernel : counterfactual, group.series)
        const e = indexOf(group.elementId)
        return () => {
          for (let week = 0; week < length; week += 1) row[first + week] = read(week, e)
        }
      }
      case 'extreme': {
        const read = toExtreme(group.name)
        const e = indexOf(group.elementId)
        const from = clamp(Math.floor(group.fromWeek), 0, weeks - 1)
        return () => {
          row[first] = read(e, from)
        }
      }
    }
  }

  function at(values: Float64Array): (week: number, e: number) => number {
    return (week, e) => readAt(values, week * elements + e)
  }

  /** A series of a run by week and element; stocks are kept, and cover is worked out from them. */
  function toSeries(
    { china, outside }: Pick<Kernel | Counterfactual, 'china' | 'outside'>,
    series: SpreadSeries,
  ): (week: number, e: number) => number {
    switch (series) {
      case 'price':
        return at(china.prices)
      case 'exChinaPrice':
        return at(outside.prices)
      case 'supply':
        return at(china.supply)
      case 'exChinaSupply':
        return at(outside.arriving)
      case 'cover':
        return toCover(at(china.inventory), () => 1)
      case 'exChinaCover':
        return toCover(at(outside.inventory), shareOutside)
    }
  }

  function toCover(
    stock: (week: number, e: number) => number,
    shareOf: (e: number) => number,
  ): (week: number, e: number) => number {
    const { baseDemand, drivers } = kernel
    return (week, e) => {
      const reference = shareOf(e) * readAt(baseDemand, e) * readAt(drivers.growth, week)
      return reference === 0 ? 0 : stock(week, e) / reference
    }
  }

  /** The extreme of the run that the kernel holds, from a week on. */
  function toExtreme(name: ExtremeName): (e: number, from: number) => number {
    switch (name) {
      case 'peakPrice':
        return most(toSeries(kernel, 'price'))
      case 'peakPriceOutside':
        return most(toSeries(kernel, 'exChinaPrice'))
      case 'leastCover':
        return least(toSeries(kernel, 'cover'))
      case 'leastCoverOutside':
        return least(toSeries(kernel, 'exChinaCover'))
      case 'mostMissing':
        return mostMissing('supply')
      case 'mostMissingOutside':
        return mostMissing('exChinaSupply')
    }
  }

  function least(read: (week: number, e: number) => number): (e: number, from: number) => number {
    const mostOf = most((week, e) => -read(week, e))
    return (e, from) => -mostOf(e, from)
  }

  /** Nothing is missing where nothing would come. */
  function mostMissing(series: 'supply' | 'exChinaSupply'): (e: number, from: number) => number {
    const supply = toSeries(kernel, series)
    const usual = toSeries(counterfactual, series)
    const missing = most((week, e) => {
      const due = usual(Math.min(week, counterfactual.weeks - 1), e)
      return due === 0 ? 0 : 1 - supply(week, e) / due
    })
    return (e, from) => Math.max(0, missing(e, from))
  }

  function most(read: (week: number, e: number) => number): (e: number, from: number) => number {
    return (e, from) => {
      let found = read(from, e)
      for (let week = from + 1; week < weeks; week += 1) found = Math.max(found, read(week, e))
      return found
    }
  }

  return {
    row,
    read: () => {
      for (const reader of readers) reader()
    },
  }
}
