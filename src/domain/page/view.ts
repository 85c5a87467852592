import { type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Outlook } from '@/domain/market/outlook'

/** Days against which change is counted: the last quiet week, or some weeks before the as-of date. */
export const COMPARISONS = ['baseline', '1w', '4w', '13w'] as const

/** Day against which change is counted. */
export type Comparison = (typeof COMPARISONS)[number]

/** The two fixed levels of the map. */
export const MAP_LEVELS = ['kachin', 'world'] as const

/** Level of the map. */
export type MapLevel = (typeof MAP_LEVELS)[number]

/** Days between which curves are shown; the first comes before the last. */
export type DayWindow = { readonly from: CivilDate; readonly to: CivilDate }

/** Forms of a parts list other than the ranked table. */
export const PARTS_FORMS = ['matrix'] as const

/** Parts that are shown where not all are: those that may run out, or those with the page's element. */
export const PARTS_SHOWN = ['out', 'element'] as const

/** What parts are grouped by, where they are. */
export const PARTS_GROUPS = ['element', 'supplier', 'site'] as const

/** Columns that parts are put in order by. */
export const PARTS_ORDERS = [
  'part',
  'material',
  'chance',
  'risk',
  'score',
  'cause',
  'first',
] as const

/** What of a parts list is shown and in which order; all of it by money at risk where nothing is named. */
export type PartsView = {
  readonly form?: (typeof PARTS_FORMS)[number] | undefined
  readonly show?: (typeof PARTS_SHOWN)[number] | undefined
  readonly group?: (typeof PARTS_GROUPS)[number] | undefined
  /** Words that a part must hold. */
  readonly find?: string | undefined
  readonly order?: (typeof PARTS_ORDERS)[number] | undefined
  /** Whether the least comes first. */
  readonly isRising?: boolean | undefined
}

/** What a colleague should see when given the address of the page. */
export type View = {
  readonly asOf: CivilDate
  /** Day whose knowledge is shown; all that is known where none is named. */
  readonly knownOn?: CivilDate | undefined
  readonly since: Comparison
  readonly elementId: string
  readonly mapLevel: MapLevel
  readonly outlook: Outlook
  /** Where the buyer buys: scores, cover and prices are seen from there. */
  readonly market: BuyerMarket
  /** Scenario of the lab that the pages of the buyer’s list follow, as addresses write it; the outlook where none is named. */
  readonly scenario?: string | undefined
  /** What the curves of the lab show; the whole run where none is named. */
  readonly shown?: DayWindow | undefined
  /** What of the buyer’s list is shown. */
  readonly parts?: PartsView | undefined
}
