import { type ModelRecord } from '@/domain/model-record'
import { SPREAD_SERIES, type MonteCarloRequest } from '@/domain/monte-carlo'
import { toMarket } from '@/engine/to-market'
import { unrestAt } from '@/engine/unrest'
import { toStandingInputs, type LabOutcome } from './lab-outcome'
import { USUAL_RUNS } from './lab-runs'

/** One seed for all scenarios: those that share an uncertain input share its draws, so differences are not noise. */
export const LAB_SEED = 1

/** What is asked of the many runs of one scenario. */
export type LabRequests = {
  readonly whole: MonteCarloRequest
  /** The same runs up to the end of the week of the as-of date, for the loss until then; none before the first week. */
  readonly toAsOf: MonteCarloRequest | undefined
}

/** Return the regions whose lost exports are counted: all of the country of the first case. */
export function toLossRegionIds({ info, regions }: ModelRecord): readonly string[] {
  const countries = new Set(
    regions.filter(({ id }) => info.caseRegionIds.includes(id)).map(({ country }) => country),
  )
  return regions.filter(({ country }) => countries.has(country)).map(({ id }) => id)
}

/** Make the function that gives the requests of an outcome; each is made once, so that they can be told apart. */
export function createLabRequests(
  record: ModelRecord,
): (outcome: LabOutcome, elementId: string) => LabRequests {
  const known = new WeakMap<LabOutcome, Map<string, LabRequests>>()
  const market = toMarket(record)
  const lossRegionIds = toLossRegionIds(record)

  function make({ asOf, run, asOfWeek }: LabOutcome, elementId: string): LabRequests {
    const base = { market, seed: LAB_SEED, runs: USUAL_RUNS, regionIds: [], lossRegionIds }
    const weeks = Math.ceil(asOfWeek)
    return {
      whole: {
        ...base,
        scenario: run.scenario,
        elementIds: [elementId],
        series: SPREAD_SERIES,
        rating: {
          asOfWeek,
          elements: [{ elementId, ...toStandingInputs(record, elementId) }],
          unrest: Object.fromEntries(
            run.regions.map(({ id, control }) => [id, unrestAt(control, asOf)]),
          ),
        },
      },
      toAsOf:
        weeks < 1 || weeks >= run.scenario.horizonWeeks
          ? undefined
          : {
              ...base,
              scenario: { ...run.scenario, horizonWeeks: weeks },
              elementIds: [],
              series: [],
            },
    }
  }

  return (outcome, elementId) => {
    const made = known.get(outcome) ?? new Map<string, LabRequests>()
    known.set(outcome, made)
    const kept = made.get(elementId) ?? make(outcome, elementId)
    made.set(elementId, kept)
    return kept
  }
}
