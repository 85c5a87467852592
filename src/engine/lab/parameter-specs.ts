import { type InputId, type InputKind } from '@/domain/lab/lab-input'
import { type ParameterId } from '@/domain/market/market'
import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import { type NumberSpec } from './number-spec'

/** What an assumption of the model accepts; its label, unit and stated bounds come from the dataset. */
export type ParameterSpec = Omit<NumberSpec, 'shortLabel' | 'unit' | 'stated'> & {
  readonly kind: InputKind
}

function assumption(min: number, max: number, step: number): ParameterSpec {
  return { kind: 'assumption', min, max, step, distributions: DISTRIBUTION_KINDS }
}

/** What policy and industry do about the market, as a lever. */
function lever(min: number, max: number, step: number): ParameterSpec {
  return { kind: 'lever', min, max, step, distributions: DISTRIBUTION_KINDS }
}

/**
 * Bounds of every number of the model, wider than those the dataset states so that extremes can be tried.
 *
 * Levers are called `market.…` and assumptions `param.…` in the catalogue.
 */
export const PARAMETER_SPECS: Readonly<Record<ParameterId, ParameterSpec>> = {
  demandElasticity: assumption(0, 2, 0.01),
  demandLagWeeks: assumption(1, 104, 1),
  supplyElasticity: assumption(0, 2, 0.01),
  supplyLagWeeks: assumption(1, 104, 1),
  priceSensitivity: assumption(0, 4, 0.01),
  priceLagWeeks: assumption(1, 26, 0.1),
  exChinaPriceSensitivity: assumption(0, 6, 0.01),
  exChinaMaxPriceMultiple: assumption(1, 50, 0.1),
  exChinaDemandLagWeeks: assumption(1, 104, 1),
  exChinaPriceLagWeeks: assumption(1, 26, 0.1),
  maxPriceMultiple: assumption(1, 100, 1),
  minCoverShare: assumption(0.01, 1, 0.01),
  gateSurge: assumption(1, 10, 0.1),
  demandGrowth: lever(-0.2, 0.3, 0.005),
  fullResponseMultiple: assumption(1.1, 10, 0.1),
  substitutionPerYear: lever(0, 0.5, 0.005),
  substitutionMax: lever(0, 1, 0.01),
  newSupplyPerYear: lever(0, 0.5, 0.005),
  newSupplyLagWeeks: assumption(1, 260, 1),
  newSupplyMax: lever(0, 2, 0.01),
}

/** Return the id of the input that sets a number of the model. */
export function toParameterInputId(id: ParameterId): InputId {
  return `${PARAMETER_SPECS[id].kind === 'lever' ? 'market' : 'param'}.${id}`
}
