import {
  DEFAULT_ACTIONS,
  type ActionPlan,
  type Exposure,
  type PartExposure,
  type ExposureTotals,
} from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { type Scenario } from '@/domain/market/scenario'
import { PARTS_FORMULA_VERSION } from '@/domain/market/version'
import { refuse } from '@/engine/model/model-error'
import { type RunPair } from '@/engine/model/run-pair'
import { withSecondSource } from './advise-part'
import { checkParts } from './check-parts'
import { createClassRun } from './class-run'
import { compileParts } from './compile-parts'
import { toSameLikelihoods, type Likelihoods } from './element-likelihoods'
import { toMarketState } from './market-state'
import { toOrigin } from './origin'
import { createRecipeRows } from './recipe-rows'
import { createPartReport } from './report-part'

/** Return the sums over some parts of a list and what happens to them; both in the same order. */
function sumExposure(parts: readonly Part[], exposures: readonly PartExposure[]): ExposureTotals {
  const sum = (toFigure: (exposure: PartExposure) => number) =>
    exposures.reduce((total, exposure) => total + toFigure(exposure), 0)
  return {
    parts: exposures.length,
    exposedParts: sum(({ isExposed }) => Number(isExposed)),
    partsWithoutRevenue: sum(({ lostRevenueUsd }) => Number(lostRevenueUsd === undefined)),
    usageKgPerYear: parts.reduce((total, { usageKgPerYear }) => total + usageKgPerYear, 0),
    oxideKgPerYear: sum(({ oxideKgPerYear }) => oxideKgPerYear),
    missedKg: sum(({ missedKg }) => missedKg),
    lostRevenueUsd: sum(({ lostRevenueUsd = 0 }) => lostRevenueUsd),
    extraCostUsd: sum(({ extraCostUsd }) => extraCostUsd),
    moneyAtRiskUsd: sum(({ moneyAtRiskUsd }) => moneyAtRiskUsd),
  }
}

/** A list of parts and the run that acts on it. */
export type ExposureRequest = {
  readonly run: RunPair
  /** The scenario of the run. */
  readonly scenario: Scenario
  readonly parts: readonly Part[]
  readonly materials: readonly Material[]
  /** When stocks were counted, weeks after the baseline date; 0 by default. */
  readonly countedAt?: number | undefined
  /** Parts of whose elements none is known get no score. */
  readonly likelihoods?: Likelihoods | undefined
  readonly actions?: ActionPlan | undefined
  /** Told the share of the parts that is worked out, 0 to 1. */
  readonly tell?: ((share: number) => void) | undefined
}

/**
 * Return what a run does to every part of a list, and their totals (docs/model.md, Parts).
 *
 * Throws a `ModelError` that names every fault of the list.
 */
export function exposeParts(request: ExposureRequest): Exposure {
  const { run, scenario, parts, materials, actions = DEFAULT_ACTIONS } = request
  const { likelihoods = toSameLikelihoods({}) } = request
  const elementIds = run.market.elements.map(({ id }) => id)
  refuse(checkParts(parts, { materials, elementIds }))
  const compiled = compileParts(parts, { materials, elementIds })
  const weeks = scenario.horizonWeeks
  const origin = toOrigin(run.market, scenario, request.countedAt ?? 0)
  const state = toMarketState(run)
  const rows = createRecipeRows(compiled.recipes, { weeks, fromWeek: origin.fromWeek })
  rows.fill(state)
  const runs = {
    now: createClassRun(rows),
    sourced: createClassRun(rows),
  }
  const report = createPartReport({
    compiled,
    plan: actions,
    weeks,
    origin,
    runs,
    state,
    market: run.market,
    likelihoods,
  })
  const results: PartExposure[] = []
  let worked = 0
  for (const terms of compiled.classes) {
    runs.now.run(terms)
    runs.sourced.run(withSecondSource(terms, actions))
    for (const index of terms.parts) results[index] = report(terms, index)
    worked += terms.parts.length
    request.tell?.(worked / parts.length)
  }
  return {
    formulaVersion: PARTS_FORMULA_VERSION,
    weeks,
    ...origin,
    parts: results,
    totals: sumExposure(parts, results),
  }
}
