import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type RiskScore } from '@/domain/market/indicators'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type Foregone } from '@/domain/market/foregone'
import { type LabChanges, type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Scenario } from '@/domain/market/scenario'
import { scoreElement } from '@/engine/score/indicators'
import { type ScenarioRun } from '@/engine/score/scenario-run'
import { toLabValues, type LabValues } from './lab-values'
import { toValuesRun, type LabRun } from './to-lab-run'
import { ModelError, refuse, type Fault } from '@/engine/model/model-error'
import { resolveChecked } from '@/engine/monte-carlo/check-uncertain'
import { foregoneExportValue, seriesOf, toForegone } from '@/engine/model/pair-figures'
import { createPairRun, runPair, type RunPair } from '@/engine/model/run-pair'
import { toSupplyGap } from '@/engine/score/supply-gap'
import { toMarket } from '@/engine/from-record/to-market'

/** What a scenario of the lab comes to in the one run that is made of its central values. */
export type LabOutcome = {
  readonly asOf: CivilDate
  readonly run: LabRun
  /** Central values in place of everything uncertain. */
  readonly certain: Scenario
  readonly pair: RunPair
  /** As-of date in weeks after the baseline date; below 0 when it lies before. */
  readonly asOfWeek: number
  /** Whether any number of the run is uncertain. */
  readonly isUncertain: boolean
}

/** The outcome of a scenario, or why it cannot be run. */
export type LabOutcomeReply =
  | { readonly kind: 'ran'; readonly outcome: LabOutcome }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** What one element comes to in one market in the run of central values. */
export type LabMarketFigures = {
  /** For a buyer there. */
  readonly score: RiskScore
  /** Least stock from the as-of date to the end of the run, weeks of demand; infinite where nobody asks for the element. */
  readonly lowestCoverWeeks: number
  /** Highest price from the as-of date on, USD per kg of oxide. */
  readonly peakPrice: number
}

/** What one element comes to in the run of central values, in China and outside. */
export type LabFigures = Readonly<Record<BuyerMarket, LabMarketFigures>> & {
  /** Export value foregone from the baseline date to the as-of date, USD, and to the end of the run. */
  readonly foregoneToAsOf: number
  readonly foregone: Foregone
}

/**
 * Make the function that runs scenarios of a record on this thread; each is run once, however often it is asked for, and
 * not again when only its notes change.
 */
export function createLabOutcomes(
  record: ModelRecord,
  catalogue: Catalogue,
): (scenario: LabScenario) => LabOutcomeReply {
  const known = new WeakMap<LabChanges, Map<string, LabOutcomeReply>>()
  const run = createPairRun()
  return (scenario) => {
    const { presetId, asOf, changes } = scenario
    const own = known.get(changes) ?? new Map<string, LabOutcomeReply>()
    known.set(changes, own)
    const key = `${presetId} ${asOf}`
    const made = own.get(key) ?? runLab({ record, catalogue, run }, scenario)
    own.set(key, made)
    return made
  }
}

type RunNeeds = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  /** Runs a market that was run before, and its baseline, as few times as possible. */
  readonly run: typeof runPair
}

function runLab({ record, catalogue, run }: RunNeeds, scenario: LabScenario): LabOutcomeReply {
  try {
    const outcome = runLabValues(record, catalogue, toLabValues(catalogue, scenario), run)
    return { kind: 'ran', outcome }
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'faulty', faults: error.faults }
    throw error
  }
}

/** Run a full set of values by `run`; throws a `ModelError` that names what keeps it from running. */
export function runLabValues(
  record: ModelRecord,
  catalogue: Catalogue,
  values: LabValues,
  run: typeof runPair = runPair,
): LabOutcome {
  const market = toMarket(record)
  const labRun = toValuesRun(record, catalogue, values)
  const { scenario } = labRun
  const { faults, certain, isUncertain = false } = resolveChecked(market, scenario)
  refuse(faults)
  if (certain === undefined) throw new Error('A scenario without faults can be run')
  return {
    asOf: values.asOf,
    run: labRun,
    certain: certain.scenario,
    pair: run(certain.market, certain.scenario),
    asOfWeek: weeksBetween(record.info.baselineDate, values.asOf),
    isUncertain,
  }
}

/** Return what an element comes to in an outcome, if `regionIds` are those whose exports are counted. */
export function toLabFigures(
  record: ModelRecord,
  outcome: LabOutcome,
  elementId: string,
  regionIds: readonly string[],
): LabFigures {
  const { pair, asOfWeek } = outcome
  const { price, exChinaPrice } = pair.scenario.element
  const inMarket = (market: BuyerMarket): LabMarketFigures => ({
    score: scoreLab(record, outcome, elementId, market),
    lowestCoverWeeks: toSupplyGap(pair, elementId, asOfWeek, market).lowestCoverWeeks,
    peakPrice: highestFrom(
      seriesOf(market === 'china' ? price : exChinaPrice, elementId),
      asOfWeek,
    ),
  })
  return {
    china: inMarket('china'),
    outside: inMarket('outside'),
    foregoneToAsOf: foregoneExportValue(pair, { fromWeek: 0, toWeek: asOfWeek, regionIds }),
    foregone: toForegone(pair, regionIds),
  }
}

/** Return the score of an element on the as-of date of an outcome for a buyer (docs/model.md §2). */
export function scoreLab(
  record: ModelRecord,
  outcome: LabOutcome,
  elementId: string,
  buyer: BuyerMarket,
): RiskScore {
  return scoreElement(record, toScenarioRun(outcome), elementId, buyer)
}

/** Return an outcome as the run of its central values. */
export function toScenarioRun({ asOf, certain, pair, run }: LabOutcome): ScenarioRun {
  return { asOf, scenario: certain, run: pair, regions: run.regions }
}

function highestFrom(values: Float64Array, fromWeek: number): number {
  const first = Math.min(values.length - 1, Math.max(0, Math.floor(fromWeek)))
  return values
    .subarray(first)
    .reduce((most, value) => Math.max(most, value), readAt(values, first))
}
