import { readAt } from '@/lib/read-at'
import {
  type ActionPlan,
  type PartAction,
  type PartActionKind,
  type WeeksOrNever,
} from '@/domain/parts/exposure'
import { type Part } from '@/domain/parts/part'
import { DAYS_PER_YEAR } from '@/domain/parts/part-defaults'
import { type ClassRun, type Terms } from './class-run'
import { type CompiledParts } from './compile-parts'
import { DAYS_PER_WEEK } from './origin'
import { toPartLoss, type PartLoss } from './part-loss'

/** The runs that actions are read from: as things are, and with the second source of the plan. */
export type ActionRuns = { readonly now: ClassRun; readonly sourced: ClassRun }

/** What actions are weighed against. */
export type ActionCase = {
  readonly compiled: CompiledParts
  readonly plan: ActionPlan
  readonly weeks: number
}

/** Return the terms of a class once it has the second source of a plan; one that has more keeps it. */
export function withSecondSource(terms: Terms, plan: ActionPlan): Terms {
  return {
    ...terms,
    secondSourceShare: Math.max(terms.secondSourceShare, plan.secondSourceShare),
  }
}

/** Return what each action would do to a part, by the same equations that gave its loss. */
export function tryActions(
  runs: ActionRuns,
  { compiled, plan, weeks }: ActionCase,
  index: number,
  loss: PartLoss,
): readonly PartAction[] {
  const part = compiled.parts[index]
  if (part === undefined) return []
  const stock = readAt(compiled.stockWeeks, index)
  const more = toPartLoss(runs.now, compiled, index, stock + plan.extraStockDays / DAYS_PER_WEEK)
  const sourced = toPartLoss(runs.sourced, compiled, index, stock)
  const fixed = { ...loss, extraCostUsd: loss.extraCostUsd * toOpenPart(part, plan) }
  const compare = (kind: PartActionKind, after: PartLoss): PartAction => ({
    kind,
    benefitUsd:
      loss.lostRevenueUsd - after.lostRevenueUsd + (loss.extraCostUsd - after.extraCostUsd),
    savedRevenueUsd:
      part.revenueUsdPerYear === undefined ? undefined : loss.lostRevenueUsd - after.lostRevenueUsd,
    savedWeeks: loss.missedWeeks - after.missedWeeks,
    stockOutWeek: orNever(after.stockOutWeek, weeks),
    costUsd: kind === 'holdMore' ? toStockCost(part, plan) : undefined,
  })
  return [compare('holdMore', more), compare('secondSource', sourced), compare('fixPrice', fixed)]
}

/** What actions are chosen by. */
type Benefit = Pick<PartAction, 'kind' | 'benefitUsd' | 'savedWeeks'>

/**
 * Return the action to take first: the one that avoids most money, or undefined when none avoids any.
 *
 * Where the revenue of a part is not known, keeping it supplied comes before its price.
 */
export function chooseAction(
  actions: readonly Benefit[],
  isRevenueKnown: boolean,
): PartActionKind | undefined {
  return (isRevenueKnown ? undefined : largest(actions, bySavedUse)) ?? largest(actions, byMoney)
}

function bySavedUse({ savedWeeks }: Benefit): number {
  return savedWeeks
}

function byMoney({ benefitUsd }: Benefit): number {
  return benefitUsd
}

function largest(
  actions: readonly Benefit[],
  toFigure: (action: Benefit) => number,
): PartActionKind | undefined {
  const best = actions.reduce<Benefit | undefined>(
    (found, action) => (found === undefined || toFigure(action) > toFigure(found) ? action : found),
    undefined,
  )
  return best !== undefined && toFigure(best) > 0 ? best.kind : undefined
}

/** Return a week of the run, or `never` when it lies beyond it. */
export function orNever(week: number, weeks: number): WeeksOrNever {
  return week < weeks ? week : 'never'
}

/** Return the part of today's open price that stays open. */
export function toOpenPart({ priceFixedShare }: Part, plan: ActionPlan): number {
  const fixed = Math.max(priceFixedShare, plan.priceFixedShare)
  return priceFixedShare < 1 ? (1 - fixed) / (1 - priceFixedShare) : 0
}

/** What the extra stock costs at what is paid today. */
function toStockCost({ spendUsdPerYear }: Part, plan: ActionPlan): number | undefined {
  return spendUsdPerYear === undefined
    ? undefined
    : (spendUsdPerYear / DAYS_PER_YEAR) * plan.extraStockDays
}
