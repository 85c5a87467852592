import { weeksBetween } from '@/lib/civil-date'
import { readAt } from '@/lib/read-at'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import {
  type ElementIndicators,
  type MarketFigures,
  type RegionContribution,
  type RiskScore,
} from '@/domain/market/indicators'
import { type ByStage } from '@/domain/record/statistics'
import { type ModelRecord } from '@/domain/record/model-record'
import { toPriceMultiples } from '@/engine/model/pair-figures'
import { createContributions } from './acute-share'
import { licenceShareOf, ownShareOf } from './licence-share'
import { type ScenarioRun } from './scenario-run'
import { scoreRisk } from './score'
import { type StageConcentration } from './stage-concentration'
import { concentrateStages, toBottleneck, toStandingInputs, type Stages } from './standing-inputs'
import { toBuyerGap, toRunWeek, toSupplyGap } from './supply-gap'

/** Every element's indicators on one day, with the run that they rest on. */
export type Indicators = ScenarioRun & {
  readonly market: BuyerMarket
  readonly elements: readonly ElementIndicators[]
}

/**
 * Return the indicators of every element of the market of a run for a buyer (docs/model.md §2).
 *
 * Before the baseline date the run is read at week 0. Throws a `ModelError` that names what the record lacks.
 */
export function rateElements(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  market: BuyerMarket,
): Indicators {
  const rate = createElementRater(record, scenarioRun, market)
  const elements = scenarioRun.run.market.elements.map(({ id }) => rate(id))
  return { ...scenarioRun, market, elements }
}

/** Return the score of one element in a run for a buyer, as its indicators have it. */
export function scoreElement(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  elementId: string,
  market: BuyerMarket,
): RiskScore {
  const contributions = createContributions(scenarioRun)(elementId)
  return scoreContributions(record, scenarioRun, { elementId, market, contributions })
}

function createElementRater(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  market: BuyerMarket,
): (elementId: string) => ElementIndicators {
  const contributionsOf = createContributions(scenarioRun)
  const otherMarket = market === 'china' ? 'outside' : 'china'
  return (elementId) => {
    const contributions = contributionsOf(elementId)
    const stages = concentrateStages(record, elementId)
    return {
      elementId,
      asOf: scenarioRun.asOf,
      market,
      score: scoreContributions(record, scenarioRun, { elementId, market, contributions }),
      bottleneck: toBottleneck(stages),
      ...toStageFigures(stages),
      contributions,
      haltedShare: sum(contributions, ({ haltedShare }) => haltedShare),
      ownShare: ownShareOf(
        scenarioRun.run.market,
        scenarioRun.scenario,
        elementId,
        toAsOfWeek(scenarioRun),
      ),
      ...toMarketFigures(scenarioRun, elementId, market),
      otherMarket: toMarketFigures(scenarioRun, elementId, otherMarket),
    }
  }
}

type Rated = {
  readonly elementId: string
  readonly market: BuyerMarket
  readonly contributions: readonly RegionContribution[]
}

/** An element is rated in the form of a compound; a part takes the form that it is bought in. */
function scoreContributions(
  record: ModelRecord,
  scenarioRun: ScenarioRun,
  { elementId, market, contributions }: Rated,
): RiskScore {
  const { run, scenario } = scenarioRun
  const week = toAsOfWeek(scenarioRun)
  return scoreRisk({
    ...toStandingInputs(record, elementId),
    mineShare: sum(contributions, ({ acuteShare }) => acuteShare),
    licenceShare: licenceShareOf(run.market, scenario, {
      elementId,
      form: 'compound',
      buyer: market,
      week,
    }),
    gap: toBuyerGap(run, elementId, week, market),
  })
}

function toAsOfWeek({ asOf, run }: ScenarioRun): number {
  return weeksBetween(run.market.baselineDate, asOf)
}

function toStageFigures(stages: Stages): Pick<ElementIndicators, 'hhiWgiT' | 'hhi' | 'nMinus1'> {
  const figuresOf = (name: keyof StageConcentration): ByStage<number> => {
    const { mine, refining, ...later } = stages
    const rest = Object.entries(later).map(([stage, figures]) => [stage, figures[name]] as const)
    return { mine: mine[name], refining: refining[name], ...Object.fromEntries(rest) }
  }
  return { hhiWgiT: figuresOf('hhiWgiT'), hhi: figuresOf('hhi'), nMinus1: figuresOf('nMinus1') }
}

function toMarketFigures(
  scenarioRun: ScenarioRun,
  elementId: string,
  market: BuyerMarket,
): MarketFigures {
  const { run } = scenarioRun
  const { gap: _, ...supply } = toSupplyGap(run, elementId, toAsOfWeek(scenarioRun), market)
  const prices = market === 'china' ? 'price' : 'exChinaPrice'
  const multiples = toPriceMultiples(run, elementId, prices)
  const week = toRunWeek(toAsOfWeek(scenarioRun), multiples.length)
  return {
    ...supply,
    priceMultiple: readAt(multiples, week),
    peakPriceMultiple: Math.max(...multiples.subarray(week)),
  }
}

function sum(
  rows: readonly RegionContribution[],
  pick: (row: RegionContribution) => number,
): number {
  return rows.reduce((total, row) => total + pick(row), 0)
}
