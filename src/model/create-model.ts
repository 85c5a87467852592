import { type CivilDate } from '@/lib/civil-date'
import { remember } from '@/lib/remember'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Market } from '@/domain/market/market'
import { type Outlook } from '@/domain/market/outlook'
import { type ModelRecord } from '@/domain/record/model-record'
import { toScenarioRuns, type ScenarioRuns } from '@/engine/exposure/scenario-runs'
import { toScenario } from '@/engine/from-record/history-windows'
import { atLossBound } from '@/engine/from-record/loss-bounds'
import { toMarket } from '@/engine/from-record/to-market'
import { createPairRun } from '@/engine/model/run-pair'
import { rateElements, type Indicators } from '@/engine/score/indicators'
import { type ScenarioRun } from '@/engine/score/scenario-run'

/** A day of the record and what is assumed to follow it. */
export type Situation = { readonly asOf: CivilDate; readonly outlook: Outlook }

/** An end of what “halted”, “shut” and “withheld” may mean: as little as the record states, or as much. */
export type Bound = 'low' | 'high'

/**
 * Everything that pages, files and the command line ask of the model on one record. What is asked twice is worked out
 * once, as long as it is among the last few; every question throws a `ModelError` that names what keeps it from an answer.
 */
export type Model = {
  readonly record: ModelRecord
  /** The market in balance that the record describes. */
  readonly market: Market
  /** Run the record up to a day and its outlook, with every loss as recorded or at one end of its stated range. */
  readonly run: (situation: Situation, bound?: Bound) => ScenarioRun
  /** Every element's indicators on a day, seen from a buyer's market. */
  readonly indicators: (asOf: CivilDate, outlook: Outlook, market: BuyerMarket) => Indicators
  /** The runs that a list of parts is put into. */
  readonly scenarioRuns: (asOf: CivilDate, outlook: Outlook) => ScenarioRuns
}

/** Answers that are kept of each kind: some 300 kB each, enough to go to and fro between a few days and levers. */
const MOST_KEPT = 12

/** Return the face of the model on `record`. */
export function createModel(record: ModelRecord): Model {
  const market = toMarket(record)
  const runPair = createPairRun()
  const records = { low: atLossBound(record, 'low'), high: atLossBound(record, 'high') }

  const run = remember(
    ({ asOf, outlook }: Situation, bound?: Bound): ScenarioRun => {
      const scenario = toScenario(bound === undefined ? record : records[bound], asOf, outlook)
      return { asOf, scenario, run: runPair(market, scenario), regions: record.regions }
    },
    (situation, bound?: Bound) => JSON.stringify([situation, bound]),
    3 * MOST_KEPT,
  )
  const indicators = remember(
    (asOf: CivilDate, outlook: Outlook, buyer: BuyerMarket) =>
      rateElements(record, run({ asOf, outlook }), buyer),
    (...terms) => JSON.stringify(terms),
    MOST_KEPT,
  )
  const scenarioRuns = remember(
    (asOf: CivilDate, outlook: Outlook) => {
      const situation = { asOf, outlook }
      const [central, low, high] = [run(situation), run(situation, 'low'), run(situation, 'high')]
      return toScenarioRuns(record, outlook, { central, low, high })
    },
    (...terms) => JSON.stringify(terms),
    MOST_KEPT,
  )
  return { record, market, run, indicators, scenarioRuns }
}
