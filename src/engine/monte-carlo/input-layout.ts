import { PARAMETER_IDS, type Market, type ParameterId } from '@/domain/market/market'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type ElementNumber,
  type UncertainScenario,
} from '@/domain/market/uncertain-scenario'

/** Numbers that a window, a levy and a release are made of. */
export const ROW_LENGTH = { window: 4, levy: 2, release: 3 } as const

/** Numbers that an element and a region are made of. */
export const ELEMENT_LENGTH = ELEMENT_NUMBERS.length
export const REGION_LENGTH = REGION_NUMBERS.length

/** Where each group of numbers begins in a row of all inputs; see `listInputs` for the order. */
export type InputLayout = {
  readonly elements: number
  readonly regions: number
  readonly mineWindows: number
  readonly gateWindows: number
  readonly plantWindows: number
  readonly licenceWindows: number
  readonly levies: number
  readonly releases: number
  /** How many numbers there are. */
  readonly length: number
}

/** Lay out the numbers of a scenario on a market. */
export function layOutInputs(market: Market, scenario: UncertainScenario): InputLayout {
  const elements = PARAMETER_IDS.length
  const regions = elements + market.elements.length * ELEMENT_LENGTH
  const mineWindows = regions + market.regions.length * REGION_LENGTH
  const gateWindows = mineWindows + scenario.mineWindows.length * ROW_LENGTH.window
  const plantWindows = gateWindows + scenario.gateWindows.length * ROW_LENGTH.window
  const licenceWindows = plantWindows + (scenario.plantWindows ?? []).length * ROW_LENGTH.window
  const levies = licenceWindows + scenario.licenceWindows.length * ROW_LENGTH.window
  const releases = levies + scenario.levies.length * ROW_LENGTH.levy
  const length = releases + scenario.releases.length * ROW_LENGTH.release
  return {
    elements,
    regions,
    mineWindows,
    gateWindows,
    plantWindows,
    licenceWindows,
    levies,
    releases,
    length,
  }
}

/** Return where an assumption stands. */
export function parameterAt(id: ParameterId): number {
  return PARAMETER_IDS.indexOf(id)
}

/** Place of each number in the row of an element, in the order of `ELEMENT_NUMBERS`. */
const ELEMENT_PLACES: Readonly<Record<ElementNumber, number>> = {
  basePriceUsdPerKg: 0,
  coverWeeks: 1,
  exChinaShare: 2,
  exChinaCoverWeeks: 3,
  exChinaOwnShare: 4,
  startCoverShare: 5,
  exChinaStartCoverShare: 6,
  exChinaMagnetShare: 7,
}

/** Return where a number of an element stands, in a row laid out so. */
export function elementNumberAt(
  { elements }: Pick<InputLayout, 'elements'>,
  element: number,
  name: ElementNumber,
): number {
  return elements + element * ELEMENT_LENGTH + ELEMENT_PLACES[name]
}
