import { PARAMETER_IDS, type ModelParameters, type ParameterId } from '@/domain/market/market'
import { checkNumber, type NumberRule } from './number-rule'
import { type Fault } from './model-error'

const lag: NumberRule = { above: 0, hint: 'give weeks above 0' }
const elasticity: NumberRule = { min: 0, hint: 'give the size of the response, without sign' }
const multiple: NumberRule = { min: 1, hint: 'give a multiple of the price in balance, 1 or more' }

/** What each assumption may be; the reasons are in docs/model.md §4. */
export const PARAMETER_RULES: Readonly<Record<ParameterId, NumberRule>> = {
  demandElasticity: elasticity,
  demandLagWeeks: lag,
  supplyElasticity: elasticity,
  supplyLagWeeks: lag,
  priceSensitivity: elasticity,
  priceLagWeeks: lag,
  exChinaPriceSensitivity: elasticity,
  exChinaMaxPriceMultiple: multiple,
  exChinaDemandLagWeeks: lag,
  exChinaPriceLagWeeks: lag,
  maxPriceMultiple: multiple,
  minCoverShare: { above: 0, max: 1, hint: 'give a share of the normal stock above 0' },
  gateSurge: { min: 1, hint: 'give a multiple of the normal flow, 1 or more' },
  demandGrowth: { above: -1, max: 10, hint: 'give a share per year: 0.05 is 5 % a year' },
  fullResponseMultiple: { above: 1, hint: 'give a price multiple above 1' },
  substitutionPerYear: { min: 0, hint: 'give a share of demand per year' },
  substitutionMax: { min: 0, max: 1, hint: 'give a share of demand' },
  newSupplyPerYear: { min: 0, hint: 'give a share of demand per year' },
  newSupplyLagWeeks: lag,
  newSupplyMax: { min: 0, hint: 'give a share of demand' },
}

/** Return the faults of a full set of assumptions. */
export function checkParameters(path: string, parameters: ModelParameters): readonly Fault[] {
  return PARAMETER_IDS.flatMap((id) =>
    checkNumber(`${path}.${id}`, parameters[id], PARAMETER_RULES[id]),
  )
}

/** Return the faults of assumptions that replace the market's own, unknown names included. */
export function checkOverrides(
  path: string,
  overrides: Partial<ModelParameters>,
): readonly Fault[] {
  const unknown = Object.keys(overrides).filter((key) => !isParameterId(key))
  return [
    ...unknown.map((key) => ({
      path: `${path}.${key}`,
      message: `there is no such assumption; use one of ${PARAMETER_IDS.join(', ')}`,
    })),
    ...PARAMETER_IDS.flatMap((id) => {
      const value = overrides[id]
      return value === undefined ? [] : checkNumber(`${path}.${id}`, value, PARAMETER_RULES[id])
    }),
  ]
}

function isParameterId(key: string): key is ParameterId {
  return Object.hasOwn(PARAMETER_RULES, key)
}
