import { ELEMENT_DEFAULTS, type Market } from '@/domain/market/market'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'

/** Numbers of an element that begin the run away from balance unless they are 1. */
const STARTS = ['startCoverShare', 'exChinaStartCoverShare'] as const

/**
 * Report whether every run without disruption stays as it began, to the last bit: demand does not grow, and stocks begin
 * as they are normally, in every draw.
 */
export function staysInBalance(
  market: Market,
  { parameters, ...scenario }: UncertainScenario,
): boolean {
  const growth = parameters.demandGrowth ?? market.parameters.demandGrowth
  const overrides = scenario.market?.elements ?? {}
  return (
    growth === 0 &&
    market.elements.every((element) => {
      const numbers = { ...ELEMENT_DEFAULTS, ...element, ...overrides[element.id] }
      return STARTS.every((name) => numbers[name] === 1)
    })
  )
}
