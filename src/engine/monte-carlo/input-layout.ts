import { PARAMETER_IDS, type Market, type ParameterId } from '@/domain/market/market'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type UncertainScenario,
} from '@/domain/market/uncertain-scenario'

/** Numbers that a window, a levy and a release are made of. */
export const ROW_LENGTH = { window: 4, levy: 2, release: 3 } as const

/** Where each group of numbers begins in a row of all inputs; see `listInputs` for the order. */
export type InputLayout = {
  readonly elements: number
  readonly regions: number
  readonly mineWindows: number
  readonly gateWindows: number
  readonly licenceWindows: number
  readonly levies: number
  readonly releases: number
  /** How many numbers there are. */
  readonly length: number
}

/** Lay out the numbers of a scenario on a market. */
export function layOutInputs(market: Market, scenario: UncertainScenario): InputLayout {
  const elements = PARAMETER_IDS.length
  const regions = elements + market.elements.length * ELEMENT_NUMBERS.length
  const mineWindows = regions + market.regions.length * REGION_NUMBERS.length
  const gateWindows = mineWindows + scenario.mineWindows.length * ROW_LENGTH.window
  const licenceWindows = gateWindows + scenario.gateWindows.length * ROW_LENGTH.window
  const levies = licenceWindows + scenario.licenceWindows.length * ROW_LENGTH.window
  const releases = levies + scenario.levies.length * ROW_LENGTH.levy
  const length = releases + scenario.releases.length * ROW_LENGTH.release
  return {
    elements,
    regions,
    mineWindows,
    gateWindows,
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
