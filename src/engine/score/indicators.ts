import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import {
  type ElementIndicators,
  type RegionContribution,
  type ScoreInputs,
} from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { type Scenario } from '@/domain/market/scenario'
import { type Criticality, type Stage } from '@/domain/record/statistics'
import { createContributions } from './acute-share'
import { toScenario } from '@/engine/from-record/history-windows'
import { ModelError } from '@/engine/model/model-error'
import { toPriceMultiples } from '@/engine/model/pair-figures'
import { runPair, type RunPair } from '@/engine/model/run-pair'
import { scoreRisk } from './score'
import { concentrateStage, type StageConcentration } from './stage-concentration'
import { toRunWeek, toSupplyGap } from './supply-gap'
import { toMarket } from '@/engine/from-record/to-market'

/** Every element's indicators on one day, with the runs that they rest on. */
export type Indicators = {
  readonly scenario: Scenario
  readonly run: RunPair
  readonly elements: readonly ElementIndicators[]
}

/**
 * Return the indicators of every element of the record's market on `asOf`, if `outlook` follows (docs/model.md §2).
 *
 * Before the baseline date the run is read at week 0. Throws a `ModelError` that names what the record lacks.
 */
export function elementIndicators(
  record: ModelRecord,
  asOf: CivilDate,
  outlook: Outlook,
): Indicators {
  const scenario = toScenario(record, asOf, outlook)
  const market = toMarket(record)
  const run = runPair(market, scenario)
  const contributionsOf = createContributions(market, scenario, { regions: record.regions, asOf })
  const elements = market.elements.map(({ id }) =>
    toElementIndicators(record, { elementId: id, asOf, run, contributions: contributionsOf(id) }),
  )
  return { scenario, run, elements }
}

/** What the indicators of one element need besides the record. */
type ElementState = {
  readonly elementId: string
  readonly asOf: CivilDate
  readonly run: RunPair
  readonly contributions: readonly RegionContribution[]
}

function toElementIndicators(record: ModelRecord, state: ElementState): ElementIndicators {
  const { elementId, asOf, run, contributions } = state
  const asOfWeek = weeksBetween(run.market.baselineDate, asOf)
  const stages = concentrateStages(record, elementId)
  const bottleneck = toBottleneck(stages)
  const { gap, ...supply } = toSupplyGap(run, elementId, asOfWeek)
  const score = scoreRisk({
    ...toPublishedInputs(record.criticality, elementId),
    hhiWgiT: stages[bottleneck].hhiWgiT,
    acuteShare: sum(contributions, ({ acuteShare }) => acuteShare),
    gap,
  })
  return {
    elementId,
    asOf,
    score,
    bottleneck,
    ...toStageFigures(stages),
    contributions,
    haltedShare: sum(contributions, ({ haltedShare }) => haltedShare),
    ...supply,
    ...toPriceFigures(run, elementId, asOfWeek),
  }
}

type Stages = Readonly<Record<Stage, StageConcentration>>

function concentrateStages(record: ModelRecord, elementId: string): Stages {
  const { supplyShares, governance } = record
  return {
    mine: concentrateStage(supplyShares, governance, { elementId, stage: 'mine' }),
    refining: concentrateStage(supplyShares, governance, { elementId, stage: 'refining' }),
  }
}

/** Return the stage whose concentration weighs more; mining when both weigh the same. */
function toBottleneck({ mine, refining }: Stages): Stage {
  return refining.hhiWgiT > mine.hhiWgiT ? 'refining' : 'mine'
}

function toPublishedInputs(
  criticality: readonly Criticality[],
  elementId: string,
): Omit<ScoreInputs, 'hhiWgiT' | 'acuteShare' | 'gap'> {
  const published = criticality.find((row) => row.elementId === elementId)
  if (published === undefined) {
    throw new ModelError([{ path: `criticality.${elementId}`, message: 'is missing; give it' }])
  }
  return {
    importReliance: published.importReliance.value,
    eolRir: published.eolRir.value,
    siSr: published.siSr.value,
    economicImportance: published.economicImportance.value,
  }
}

function toStageFigures({ mine, refining }: Stages) {
  return {
    hhiWgiT: { mine: mine.hhiWgiT, refining: refining.hhiWgiT },
    hhi: { mine: mine.hhi, refining: refining.hhi },
    nMinus1: { mine: mine.nMinus1, refining: refining.nMinus1 },
  }
}

function toPriceFigures(run: RunPair, elementId: string, asOfWeek: number) {
  const multiples = toPriceMultiples(run, elementId)
  const exChinaMultiples = toPriceMultiples(run, elementId, 'exChinaPrice')
  const week = toRunWeek(asOfWeek, multiples.length)
  return {
    priceMultiple: readAt(multiples, week),
    exChinaPriceMultiple: readAt(exChinaMultiples, week),
    peakPriceMultiple: Math.max(...multiples.subarray(week)),
  }
}

function sum(
  rows: readonly RegionContribution[],
  pick: (row: RegionContribution) => number,
): number {
  return rows.reduce((total, row) => total + pick(row), 0)
}
