import { weeksBetween } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import {
  type ElementIndicators,
  type RegionContribution,
  type RiskScore,
} from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { toPriceMultiples } from '@/engine/model/pair-figures'
import { createContributions } from './acute-share'
import { type ScenarioRun } from './scenario-run'
import { scoreRisk } from './score'
import { concentrateStages, toBottleneck, toStandingInputs, type Stages } from './standing-inputs'
import { toRunWeek, toSupplyGap } from './supply-gap'

/** Every element's indicators on one day, with the run that they rest on. */
export type Indicators = ScenarioRun & { readonly elements: readonly ElementIndicators[] }

/**
 * Return the indicators of every element of the market of a run (docs/model.md §2).
 *
 * Before the baseline date the run is read at week 0. Throws a `ModelError` that names what the record lacks.
 */
export function toIndicators(record: ModelRecord, scenarioRun: ScenarioRun): Indicators {
  const rate = createElementRater(record, scenarioRun)
  return { ...scenarioRun, elements: scenarioRun.run.market.elements.map(({ id }) => rate(id)) }
}

/** Return the score of one element in a run, as its indicators have it. */
export function scoreElement(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  elementId: string,
): RiskScore {
  const contributions = createContributions(scenarioRun)(elementId)
  return scoreContributions(record, scenarioRun, elementId, contributions)
}

function createElementRater(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
): (elementId: string) => ElementIndicators {
  const { asOf, run } = scenarioRun
  const asOfWeek = toAsOfWeek(scenarioRun)
  const contributionsOf = createContributions(scenarioRun)
  return (elementId) => {
    const contributions = contributionsOf(elementId)
    const score = scoreContributions(record, scenarioRun, elementId, contributions)
    const stages = concentrateStages(record, elementId)
    const { gap: _, ...supply } = toSupplyGap(run, elementId, asOfWeek)
    return {
      elementId,
      asOf,
      score,
      bottleneck: toBottleneck(stages),
      ...toStageFigures(stages),
      contributions,
      haltedShare: sum(contributions, ({ haltedShare }) => haltedShare),
      ...supply,
      ...toPriceFigures(scenarioRun, elementId),
    }
  }
}

function scoreContributions(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  elementId: string,
  contributions: readonly RegionContribution[],
): RiskScore {
  return scoreRisk({
    ...toStandingInputs(record, elementId),
    acuteShare: sum(contributions, ({ acuteShare }) => acuteShare),
    gap: toSupplyGap(scenarioRun.run, elementId, toAsOfWeek(scenarioRun)).gap,
  })
}

function toAsOfWeek({ asOf, run }: ScenarioRun): number {
  return weeksBetween(run.market.baselineDate, asOf)
}

function toStageFigures({ mine, refining }: Stages) {
  return {
    hhiWgiT: { mine: mine.hhiWgiT, refining: refining.hhiWgiT },
    hhi: { mine: mine.hhi, refining: refining.hhi },
    nMinus1: { mine: mine.nMinus1, refining: refining.nMinus1 },
  }
}

function toPriceFigures(scenarioRun: ScenarioRun, elementId: string) {
  const multiples = toPriceMultiples(scenarioRun.run, elementId)
  const exChinaMultiples = toPriceMultiples(scenarioRun.run, elementId, 'exChinaPrice')
  const week = toRunWeek(toAsOfWeek(scenarioRun), multiples.length)
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
