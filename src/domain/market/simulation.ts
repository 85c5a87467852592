import { type TradeForm } from '@/domain/record/history'

/** Weekly series of one element. Stocks and prices are those at the start of the week. */
export const ELEMENT_SERIES = [
  'supply',
  'demand',
  'consumption',
  'inventory',
  'price',
  'exChinaArrivals',
  'exChinaDemand',
  'exChinaConsumption',
  'exChinaInventory',
  'exChinaPrice',
] as const

/** Weekly series of one region. */
export const REGION_SERIES = [
  'operating',
  'gate',
  'mined',
  'exported',
  'backlog',
  'exportValueUsd',
] as const

/** Name of a weekly series of an element: t REO per week, t REO in stock, or USD per kg for prices. */
export type ElementSeriesName = (typeof ELEMENT_SERIES)[number]

/** Name of a weekly series of a region: factors 0 to 1, t REO per week, t REO behind the gate, or USD per week. */
export type RegionSeriesName = (typeof REGION_SERIES)[number]

/** Series by element or region id; one value per week from the baseline date. */
export type SeriesById = Readonly<Record<string, Float64Array>>

/** One deterministic run of the disruption model. */
export type Simulation = {
  readonly element: Readonly<Record<ElementSeriesName, SeriesById>>
  readonly region: Readonly<Record<RegionSeriesName, SeriesById>>
  /** Share of what users outside China receive of an element in a form that licences withhold, 0 to 1. */
  readonly withheld: Readonly<Record<TradeForm, SeriesById>>
}
