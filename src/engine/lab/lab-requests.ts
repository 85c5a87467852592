import { toCaseCountryIds } from '@/domain/record/case-regions'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_MARKET, type BuyerMarket } from '@/domain/market/buyer-market'
import { SPREAD_SERIES, USUAL_RUNS, type MonteCarloRequest } from '@/domain/market/monte-carlo'
import { toMarket } from '@/engine/from-record/to-market'
import { unrestAt } from '@/engine/score/unrest'
import { toStandingInputs } from '@/engine/score/standing-inputs'
import { type LabOutcome } from './lab-outcome'

/** One seed for all scenarios: those that share an uncertain input share its draws, so differences are not noise. */
export const LAB_SEED = 1

/** Requests for many runs; each is made once, so that they can be told apart. */
export type LabRequests = {
  /** Return the request for the runs of an outcome. */
  readonly of: (outcome: LabOutcome, elementId: string) => MonteCarloRequest
  /** Return the request for what an outcome differs by from another, run by run. */
  readonly difference: (
    outcome: LabOutcome,
    from: LabOutcome,
    elementId: string,
  ) => MonteCarloRequest
}

/** Make the functions that give the requests of a record's outcomes; they rate for a buyer, outside China unless told. */
export function createLabRequests(
  record: ModelRecord,
  buyer: BuyerMarket = DEFAULT_MARKET,
): LabRequests {
  const known = new WeakMap<LabOutcome, Map<string, MonteCarloRequest>>()
  const compared = new WeakMap<MonteCarloRequest, WeakMap<LabOutcome, MonteCarloRequest>>()
  const market = toMarket(record)
  const lossRegionIds = toCaseCountryIds(record)

  function make({ asOf, run, asOfWeek }: LabOutcome, elementId: string): MonteCarloRequest {
    return {
      market,
      seed: LAB_SEED,
      runs: USUAL_RUNS,
      regionIds: [],
      lossRegionIds,
      hasLossSoFar: true,
      hasBaseline: true,
      extremesFrom: [0, asOfWeek],
      scenario: run.scenario,
      elementIds: [elementId],
      series: SPREAD_SERIES,
      rating: {
        asOfWeek,
        buyer,
        elements: [{ elementId, ...toStandingInputs(record, elementId) }],
        unrest: Object.fromEntries(
          run.regions.map(({ id, control }) => [id, unrestAt(control, asOf)]),
        ),
      },
    }
  }

  function of(outcome: LabOutcome, elementId: string): MonteCarloRequest {
    const made = known.get(outcome) ?? new Map<string, MonteCarloRequest>()
    known.set(outcome, made)
    const kept = made.get(elementId) ?? make(outcome, elementId)
    made.set(elementId, kept)
    return kept
  }

  function difference(outcome: LabOutcome, from: LabOutcome, elementId: string): MonteCarloRequest {
    const own = of(outcome, elementId)
    const made = compared.get(own) ?? new WeakMap<LabOutcome, MonteCarloRequest>()
    compared.set(own, made)
    const { rating: _, ...unrated } = own
    const kept = made.get(from) ?? { ...unrated, comparedWith: from.run.scenario }
    made.set(from, kept)
    return kept
  }

  return { of, difference }
}
