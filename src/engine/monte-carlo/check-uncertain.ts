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
import { checkNumber, type NumberRule } from '@/engine/model/number-rule'
import { type Distribution } from '@/domain/market/distribution'
import { shareWithin, toSupport } from '@/domain/market/distribution-curve'
import { listInputs } from './model-inputs'
import { resolveInputs, type Certain } from './resolve'
import { toBounds } from './number-bounds'

/** Least share of a bell curve that must lie where the number may lie; below it the tail is all there is to draw. */
const MIN_SHARE = 1e-6

/** Return everything that is wrong with a distribution of a number under `rule`, one fault each. */
function checkDistribution(
  path: string,
  distribution: Distribution,
  rule: NumberRule,
): readonly Fault[] {
  const faults = checkShape(path, distribution)
  if (faults.length > 0) return faults
  if (distribution.dist === 'uniform' || distribution.dist === 'triangular') {
    const { min, max } = toSupport(distribution)
    const { isWhole: _, ...bounds } = rule
    return [...checkNumber(`${path}.min`, min, bounds), ...checkNumber(`${path}.max`, max, bounds)]
  }
  return shareWithin(distribution, toBounds(rule)) < MIN_SHARE
    ? [{ path, message: `lies outside what the number may be; ${rule.hint}` }]
    : []
}

function checkShape(path: string, distribution: Distribution): readonly Fault[] {
  const finite = (name: string, value: number | undefined) =>
    value === undefined ? [] : checkNumber(`${path}.${name}`, value, { hint: 'give a number' })
  switch (distribution.dist) {
    case 'uniform': {
      const { min, max } = distribution
      return orElse([...finite('min', min), ...finite('max', max)], () =>
        checkOrder(path, min, max),
      )
    }
    case 'triangular': {
      const { min, mode, max } = distribution
      return orElse([...finite('min', min), ...finite('mode', mode), ...finite('max', max)], () => [
        ...checkOrder(path, min, max),
        ...checkNumber(`${path}.mode`, mode, { min, max, hint: 'give a value between the ends' }),
      ])
    }
    case 'normal': {
      const { mean, sd, min, max } = distribution
      return orElse(
        [
          ...finite('mean', mean),
          ...checkNumber(`${path}.sd`, sd, { above: 0, hint: 'give a standard deviation' }),
          ...finite('min', min),
          ...finite('max', max),
        ],
        () => checkOrder(path, min ?? -Infinity, max ?? Infinity),
      )
    }
    case 'lognormal': {
      const { median, p90, min, max } = distribution
      return orElse(
        [
          ...checkNumber(`${path}.median`, median, { above: 0, hint: 'give a positive median' }),
          ...checkNumber(`${path}.p90`, p90, { above: median, hint: 'give more than the median' }),
          ...finite('min', min),
          ...finite('max', max),
        ],
        () => checkOrder(path, min ?? -Infinity, max ?? Infinity),
      )
    }
  }
}

function checkOrder(path: string, min: number, max: number): readonly Fault[] {
  return min < max
    ? []
    : [{ path, message: `min ${min} is not below max ${max}; give a number or a range` }]
}

function orElse(faults: readonly Fault[], next: () => readonly Fault[]): readonly Fault[] {
  return faults.length > 0 ? faults : next()
}

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
