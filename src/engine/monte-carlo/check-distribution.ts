import { type Distribution } from '@/domain/market/distribution'
import { shareWithin, toSupport } from '@/domain/market/distribution-curve'
import { type Fault } from '@/engine/model/model-error'
import { checkNumber, type NumberRule } from '@/engine/model/number-rule'
import { toBounds } from './number-bounds'

/** Least share of a bell curve that must lie where the number may lie; below it the tail is all there is to draw. */
const MIN_SHARE = 1e-6

/** Return everything that is wrong with a distribution of a number under `rule`, one fault each. */
export function checkDistribution(
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
