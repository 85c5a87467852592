import { PARAMETER_IDS, type Market } from '@/domain/market/market'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type UncertainScenario,
} from '@/domain/market/uncertain-scenario'
import { checkKnown } from '@/engine/model/check-ids'
import { checkMarket } from '@/engine/model/check-market'
import { checkScenario } from '@/engine/model/check-scenario'
import { type Fault } from '@/engine/model/model-error'
import { checkNumber } from '@/engine/model/number-rule'
import { checkDistribution } from './check-distribution'
import { listInputs } from './model-inputs'
import { resolveInputs, type Certain } from './resolve'

/** Return everything that keeps an uncertain scenario from being drawn and run, one fault each. */
export function checkUncertain(market: Market, scenario: UncertainScenario): readonly Fault[] {
  return resolveChecked(market, scenario).faults
}

/** Return what `resolveMedians` does where nothing keeps the scenario from being run, and else its faults. */
export function resolveChecked(
  market: Market,
  scenario: UncertainScenario,
): {
  readonly faults: readonly Fault[]
  readonly certain?: Certain
  readonly isUncertain?: boolean
} {
  const inputs = listInputs(market, scenario)
  const faults = [
    ...within('market', checkMarket(market)),
    ...checkNames(market, scenario),
    ...inputs.flatMap(({ path, value, rule }) => {
      if (typeof value !== 'number') return checkDistribution(path, value, rule)
      return path.startsWith('scenario.market.') ? checkNumber(path, value, rule) : []
    }),
  ]
  if (faults.length > 0) return { faults }
  const certain = resolveInputs(market, scenario, inputs)
  return {
    faults: [
      ...within('scenario', checkScenario(certain.market, certain.scenario)),
      ...within('scenario.market', checkMarket(certain.market)),
    ],
    certain,
    isUncertain: inputs.some(({ value }) => typeof value !== 'number'),
  }
}

function checkNames(
  market: Market,
  { parameters, market: { elements = {}, regions = {} } = {} }: UncertainScenario,
): readonly Fault[] {
  return [
    ...checkKeys('scenario.parameters', parameters, PARAMETER_IDS),
    ...checkOverrides('scenario.market.elements', elements, {
      ids: market.elements.map(({ id }) => id),
      names: ELEMENT_NUMBERS,
    }),
    ...checkOverrides('scenario.market.regions', regions, {
      ids: market.regions.map(({ id }) => id),
      names: REGION_NUMBERS,
    }),
  ]
}

function checkOverrides(
  path: string,
  overrides: Readonly<Record<string, object>>,
  { ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] },
): readonly Fault[] {
  return [
    ...checkKeys(path, overrides, ids),
    ...Object.entries(overrides).flatMap(([id, numbers]) =>
      checkKeys(`${path}.${id}`, numbers, names),
    ),
  ]
}

function checkKeys(path: string, record: object, known: readonly string[]): readonly Fault[] {
  const names = new Set(known)
  return Object.keys(record).flatMap((key) => checkKnown(`${path}.${key}`, key, names))
}

function within(root: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.map(({ path, message }) => ({ path: `${root}.${path}`, message }))
}
