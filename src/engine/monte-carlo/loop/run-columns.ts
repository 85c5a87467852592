import { readAt } from '@/lib/read-at'
import { type MonteCarloRequest, type SpreadSeries } from '@/domain/market/monte-carlo'
import { type Kernel } from './kernel'

/** One weekly series whose spread is wanted; its weeks are neighbouring columns. */
export type ColumnGroup =
  | { readonly kind: 'element'; readonly series: SpreadSeries; readonly elementId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'loss' }

/** Return the series that a request wants, in the order of their columns. */
export function listColumnGroups(request: MonteCarloRequest): readonly ColumnGroup[] {
  const { series, elementIds, regionIds, hasLossSoFar = false } = request
  return [
    ...series.flatMap((name) =>
      elementIds.map((elementId) => ({ kind: 'element', series: name, elementId }) as const),
    ),
    ...regionIds.map((regionId) => ({ kind: 'region', regionId }) as const),
    ...(hasLossSoFar ? [{ kind: 'loss' } as const] : []),
  ]
}

/** Return how many columns a request has: one per series and week. */
export function countColumns(request: MonteCarloRequest): number {
  return listColumnGroups(request).length * request.scenario.horizonWeeks
}

/** What columns are read from besides the request. */
export type ColumnBasis = {
  readonly kernel: Kernel
  /** Regions whose export value the kernel holds. */
  readonly valuedIds: readonly string[]
  /** Returns the loss added up to the end of each week. */
  readonly lossSoFar: () => Float64Array
}

/** Make the function that reads one value per column out of the run that a kernel holds, into a row of its own. */
export function createColumnReader(
  request: MonteCarloRequest,
  { kernel, valuedIds, lossSoFar }: ColumnBasis,
): { readonly row: Float64Array; readonly read: () => void } {
  const elements = request.market.elements.length
  const weeks = request.scenario.horizonWeeks
  const row = new Float64Array(countColumns(request))
  const indexOf = (id: string) => request.market.elements.findIndex((element) => element.id === id)
  const readers = listColumnGroups(request).map((group, index) => {
    const first = index * weeks
    if (group.kind === 'loss') return () => row.set(lossSoFar(), first)
    if (group.kind === 'region') return () => readRegion(valuedIds.indexOf(group.regionId), first)
    const e = indexOf(group.elementId)
    const series = toSeries(kernel, group.series)
    return series === undefined ? () => readCover(e, first) : () => readSeries(series, e, first)
  })

  function readSeries(series: Float64Array, e: number, first: number): void {
    for (let week = 0; week < weeks; week += 1) {
      row[first + week] = readAt(series, week * elements + e)
    }
  }

  function readCover(e: number, first: number): void {
    const demand = readAt(kernel.baseDemand, e)
    for (let week = 0; week < weeks; week += 1) {
      const reference = demand * readAt(kernel.drivers.growth, week)
      row[first + week] = readAt(kernel.china.inventory, week * elements + e) / reference
    }
  }

  function readRegion(index: number, first: number): void {
    row.set(kernel.exportValue.subarray(index * weeks, (index + 1) * weeks), first)
  }

  return {
    row,
    read: () => {
      for (const reader of readers) reader()
    },
  }
}

/** Return the series as the kernel keeps it; it keeps stocks, not cover. */
function toSeries(kernel: Kernel, series: SpreadSeries): Float64Array | undefined {
  switch (series) {
    case 'price':
      return kernel.china.prices
    case 'exChinaPrice':
      return kernel.outside.prices
    case 'supply':
      return kernel.china.supply
    case 'cover':
      return undefined
  }
}
