import { readAt } from '@/lib/read-at'
import { type ActionPlan, type PartExposure, type PartScore } from '@/domain/parts/exposure'
import { type Market } from '@/domain/market/market'
import { chooseAction, orNever, tryActions, type ActionRuns } from './advise-part'
import { type CompiledParts, type Recipe, type SupplyClass } from './compile-parts'
import { type Likelihoods } from './element-likelihoods'
import { stateRow, toChannelId, type MarketState } from './market-state'
import { DAYS_PER_WEEK, type Origin } from './origin'
import { toPartLoss } from './part-loss'
import { scorePart, toVulnerability } from './score-part'

/** Everything that the report of a part is read from. */
export type ReportBasis = {
  readonly compiled: CompiledParts
  readonly plan: ActionPlan
  readonly weeks: number
  readonly origin: Origin
  readonly runs: ActionRuns
  readonly state: MarketState
  readonly market: Market
  readonly likelihoods: Likelihoods
}

/** What all parts of one recipe have in common. */
type RecipeReport = Pick<PartExposure, 'elementIds' | 'bindingElementId'> & {
  readonly oxidePerKg: number
  readonly oxideValueUsdPerKg: number
  readonly likeliest: { readonly elementId: string; readonly likelihood: number } | undefined
}

/** Weeks from the origin: Infinity where the stock lasts for the run, the rest of the run where supply is not back. */
type Span = { readonly tts: number; readonly ttr: number; readonly isBack: boolean }

/** Return a function that reports on a part from the runs of its class made last. */
export function createPartReport(
  basis: ReportBasis,
): (terms: SupplyClass, index: number) => PartExposure {
  const { compiled, weeks, origin, runs } = basis
  const recipes = compiled.recipes.map((recipe) => toRecipeReport(recipe, basis))
  return (terms, index) => {
    const part = compiled.parts[index]
    const recipe = recipes[terms.recipe]
    if (part === undefined || recipe === undefined) throw new RangeError(`No part at ${index}`)
    const stock = readAt(compiled.stockWeeks, index)
    const loss = toPartLoss(runs.now, compiled, index, stock)
    const span = toSpan(loss.stockOutWeek, runs.now.backWeek(), basis)
    const lowest = runs.now.lowest()
    const isRevenueKnown = part.revenueUsdPerYear !== undefined
    const actions = tryActions(runs, basis, index, loss)
    return {
      partId: part.id,
      index,
      elementIds: recipe.elementIds,
      bindingElementId: lowest < 1 ? recipe.bindingElementId : undefined,
      allocationNow: runs.now.firstShare(),
      lowestAllocation: lowest,
      coverDays: part.stockDays,
      lowestCoverDays: runs.now.leftWeeks(stock) * DAYS_PER_WEEK,
      stockOutWeek: orNever(loss.stockOutWeek, weeks),
      ttsWeeks: span.tts === Infinity ? 'never' : span.tts,
      ttrWeeks: span.isBack ? span.ttr : 'never',
      isExposed: span.tts < span.ttr,
      missedWeeks: loss.missedWeeks,
      missedKg: loss.missedWeeks * readAt(compiled.weeklyUsage, index),
      oxideKgPerYear: recipe.oxidePerKg * part.usageKgPerYear,
      oxideValueUsdPerYear: recipe.oxideValueUsdPerKg * part.usageKgPerYear,
      lostRevenueUsd: isRevenueKnown ? loss.lostRevenueUsd : undefined,
      extraCostUsd: loss.extraCostUsd,
      moneyAtRiskUsd: loss.lostRevenueUsd + loss.extraCostUsd,
      score: toScore(recipe, terms, span),
      actions,
      firstAction: chooseAction(actions, isRevenueKnown),
    }
  }

  /** Count from the origin; a run that ends first counts to its end. */
  function toSpan(stockOutWeek: number, backWeek: number, { weeks: end }: ReportBasis): Span {
    return {
      tts: stockOutWeek < end ? Math.max(0, stockOutWeek - origin.originWeek) : Infinity,
      ttr: Math.max(0, backWeek - origin.originWeek),
      isBack: backWeek < end,
    }
  }
}

function toScore(
  { likeliest }: RecipeReport,
  { protectedShare, secondSourceShare }: SupplyClass,
  { tts, ttr }: Span,
): PartScore | undefined {
  if (likeliest === undefined) return undefined
  const { likelihood, elementId } = likeliest
  return scorePart({
    likelihood,
    elementId,
    protectedShare,
    secondSourceShare,
    vulnerability: toVulnerability(tts, ttr),
  })
}

function toRecipeReport(recipe: Recipe, basis: ReportBasis): RecipeReport {
  const { compiled, market } = basis
  const likelihoods = basis.likelihoods[toChannelId(recipe)]
  const contained = recipe.elements.map((element, position) => ({
    element,
    elementId: compiled.elementIds[element] ?? '',
    content: recipe.contents[position] ?? 0,
    price: market.elements[element]?.basePriceUsdPerKg ?? 0,
  }))
  const likely = contained.flatMap(({ elementId }) => {
    const likelihood = Object.hasOwn(likelihoods, elementId) ? likelihoods[elementId] : undefined
    return likelihood === undefined ? [] : [{ elementId, likelihood }]
  })
  const least = contained
    .map(({ element, elementId }) => ({
      elementId,
      lowest: lowestServed(basis, recipe, element),
    }))
    .filter(({ lowest }) => lowest < 1)
    .toSorted((a, b) => a.lowest - b.lowest)
  return {
    elementIds: contained.map(({ elementId }) => elementId),
    bindingElementId: least[0]?.elementId,
    oxidePerKg: contained.reduce((sum, { content }) => sum + content, 0),
    oxideValueUsdPerKg: contained.reduce((sum, { content, price }) => sum + content * price, 0),
    likeliest:
      likely.length < contained.length
        ? undefined
        : likely.toSorted((a, b) => b.likelihood - a.likelihood)[0],
  }
}

function lowestServed({ state, origin }: ReportBasis, recipe: Recipe, element: number) {
  const first = stateRow(state, recipe, element)
  return Math.min(...state.served.subarray(first + origin.fromWeek, first + state.weeks))
}
