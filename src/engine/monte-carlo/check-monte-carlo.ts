import { type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { checkKnown } from '@/engine/model/check-ids'
import { type Fault } from '@/engine/model/model-error'
import { checkNumber } from '@/engine/model/number-rule'
import { checkUncertain } from './check-uncertain'

/** Most runs of one request. */
export const MAX_RUNS = 1_000_000

/** Return everything that keeps a request from being run, one fault each; empty when it can. */
export function checkMonteCarlo(request: MonteCarloRequest): readonly Fault[] {
  const { market, scenario, runs, seed, rating } = request
  const elementIds = new Set(market.elements.map(({ id }) => id))
  const regionIds = new Set(market.regions.map(({ id }) => id))
  return [
    ...checkNumber('runs', runs, {
      min: 1,
      max: MAX_RUNS,
      isWhole: true,
      hint: 'give a whole number of runs',
    }),
    ...checkNumber('seed', seed, {
      min: 0,
      max: 2 ** 32 - 1,
      isWhole: true,
      hint: 'give a whole number',
    }),
    ...checkEach('elementIds', request.elementIds, elementIds),
    ...checkEach('regionIds', request.regionIds, regionIds),
    ...checkEach('lossRegionIds', request.lossRegionIds, regionIds),
    ...(request.extremesFrom ?? []).flatMap((week, index) =>
      checkNumber(`extremesFrom[${index}]`, week, { hint: 'give a week' }),
    ),
    ...(rating?.elements ?? []).flatMap(({ elementId }, index) =>
      checkKnown(`rating.elements[${index}].elementId`, elementId, elementIds),
    ),
    ...(rating === undefined
      ? []
      : checkNumber('rating.asOfWeek', rating.asOfWeek, { hint: 'give weeks' })),
    ...checkUncertain(market, scenario),
    ...checkCompared(request),
  ]
}

/** Return what keeps a scenario from being compared with, if there is one. */
function checkCompared({ market, scenario, comparedWith }: MonteCarloRequest): readonly Fault[] {
  if (comparedWith === undefined) return []
  const { horizonWeeks } = scenario
  const message = `is ${comparedWith.horizonWeeks} weeks; give ${horizonWeeks}, as long as the other scenario`
  return [
    ...(comparedWith.horizonWeeks === horizonWeeks
      ? []
      : [{ path: 'comparedWith.horizonWeeks', message }]),
    ...checkUncertain(market, comparedWith).map((fault) => ({
      ...fault,
      path: fault.path.replace(/^scenario\b/, 'comparedWith'),
    })),
  ]
}

function checkEach(
  path: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): readonly Fault[] {
  return ids.flatMap((id, index) => checkKnown(`${path}[${index}]`, id, known))
}
