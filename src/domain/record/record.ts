import { type CivilDate } from '@/lib/civil-date'
import {
  type ControlSpan,
  type ExportControl,
  type GateSpan,
  type HistoryEvent,
  type LevyRecord,
  type PlantSpan,
  type ProductionSpan,
} from './history'
import { type ModelParameters } from '@/domain/market/market'
import { type Sourced } from './sourced'

/** How well a place is known: on the site, at the town it belongs to, or within some 5 to 30 km. */
export const PLACE_PRECISION = ['exact', 'town', 'approximate'] as const

/** A point on the map, WGS 84, degrees. */
export type Place = {
  readonly latitude: number
  readonly longitude: number
  readonly precision: (typeof PLACE_PRECISION)[number]
  readonly sources: readonly string[]
  readonly note?: string
}

/** An armed group, army or state that can hold a mining region. */
export type Controller = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly description: string
  readonly sources: readonly string[]
}

/** One rare-earth element as the dataset holds it. */
export type ElementRecord = {
  /** Chemical symbol. */
  readonly id: string
  readonly name: string
  readonly group: 'light' | 'heavy'
  readonly uses: string
  readonly usesSources: readonly string[]
  readonly basePriceUsdPerKg: Sourced<number>
  readonly coverWeeks: Sourced<number>
  readonly exChinaShare: Sourced<number>
  readonly exChinaCoverWeeks: Sourced<number>
  readonly exChinaOwnShare: Sourced<number>
  /** Share of what outside China takes from China that comes as magnets; absent where hardly any does. */
  readonly exChinaMagnetShare?: Sourced<number>
}

/** Kind of deposit, in the field's terms. */
export const DEPOSIT_KINDS = [
  'ion-adsorption clay',
  'bastnaesite',
  'monazite',
  'loparite',
  'mixed',
] as const

/** One mining region with its two histories. */
export type RegionRecord = {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly description: string
  readonly deposit: (typeof DEPOSIT_KINDS)[number]
  /** Group it is told of with: `kachin-sr1`, or null. */
  readonly group: string | null
  readonly place: Place | null
  readonly output: Sourced<number>
  /** Per cent of total oxide by element; null where withheld or not available. */
  readonly basket: Sourced<Readonly<Record<string, number | null>>>
  readonly leadWeeks: Sourced<number>
  readonly gateId: string | null
  /** Plants that its product passes; absent where it passes none of the dataset. */
  readonly plantIds?: readonly string[]
  readonly spareCapacity: Sourced<number>
  readonly payability: Sourced<number>
  readonly control: readonly ControlSpan[]
  readonly production: readonly ProductionSpan[]
  /** Other reported facts: site counts, footprints. */
  readonly facts: readonly RecordFact[]
}

/** A reported figure about a region or plant that the model does not use. */
export type RecordFact = { readonly label: string; readonly figure: Sourced<number> }

/** A border gate with its history. */
export type GateRecord = {
  readonly id: string
  readonly name: string
  readonly farSide: string
  readonly place: Place | null
  readonly description: string
  readonly history: readonly GateSpan[]
}

/** What a plant outside China makes of ore: separated oxides, metal, or magnets. */
export const PLANT_STAGES = ['separation', 'metal', 'magnet'] as const

/** A plant outside China that separates, reduces to metal or makes magnets, with its history. */
export type PlantRecord = {
  readonly id: string
  readonly name: string
  readonly operator: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly place: Place | null
  readonly description: string
  readonly stage: (typeof PLANT_STAGES)[number]
  /** Elements that it handles. */
  readonly elementIds: readonly string[]
  /** What it can make; null where nobody prints it. */
  readonly capacity: Sourced<number> | null
  /** Share of each element's separation outside China, 0 to 1, once all plants of the dataset run. */
  readonly separationShares: Readonly<Record<string, Sourced<number>>>
  readonly history: readonly PlantSpan[]
  /** Other reported facts: output of a quarter, plans. */
  readonly facts: readonly RecordFact[]
}

/** A mapped place that is neither region nor gate: a town for orientation. */
export type TownRecord = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly place: Place
}

/** All that happened and is in force: what turns into windows. */
export type HistoryRecord = {
  readonly events: readonly HistoryEvent[]
  readonly exportControls: readonly ExportControl[]
  readonly levies: readonly LevyRecord[]
}

/** The assumptions of the model, each with its source or marked as an estimate. */
export type ParameterRecord = {
  readonly [Id in keyof ModelParameters]: Sourced<number> & { readonly label: string }
}

/** One series of the record: how far it reaches, and at what age a reader is warned. */
export type SeriesReach = {
  readonly id: string
  readonly label: string
  /** Last day that the series answers for. */
  readonly lastDay: CivilDate
  /** Days after `lastDay` from which its age is shown in amber, then in red. */
  readonly amberDays: number
  readonly redDays: number
}

/** What the dataset covers. */
export type DatasetInfo = {
  /** Name of this edition of the data, `YYYY-MM-DD` or later editions of it. */
  readonly vintage: string
  /** First and last day for which the record answers. */
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  /** How far each series reaches; `control` stands for what the scores rest on. */
  readonly reach: readonly SeriesReach[]
  /** Day that the first case is told on when the link names none. */
  readonly caseDay: CivilDate
  /** First day of week 0 of the model. */
  readonly baselineDate: CivilDate
  readonly horizonWeeks: number
  /** What the first case is called, and its regions and gates. */
  readonly caseName: string
  readonly caseRegionIds: readonly string[]
  readonly caseGateIds: readonly string[]
  /** Days that show what the record is about, each led to in one press. */
  readonly cases: readonly { readonly label: string; readonly day: CivilDate }[]
  readonly title: string
}
