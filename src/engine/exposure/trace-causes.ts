import { groupBy } from '@/lib/group-by'
import { shareOut } from '@/lib/shapley'
import { type PlantWindow, type Scenario } from '@/domain/market/scenario'
import { type Part } from '@/domain/parts/part'
import { CAUSE_KINDS, type CauseKind, type PartCause } from '@/domain/parts/part-outcome'
import { createSimulator } from '@/engine/model/simulate'
import { createClassRun } from './class-run'
import { compileParts } from './compile-parts'
import { toMarketState } from './market-state'
import { toOrigin } from './origin'
import { type LossRequest } from './part-losses'
import { createRecipeRows } from './recipe-rows'

/** Weeks by which windows that adjoin may stand apart: days are turned into weeks, and rounded. */
const ADJOINING = 1e-6

/** Weeks of use, or share of what deliveries cost more, below which there is nothing to explain. */
const NOTHING = 1e-6

/** What a class of parts misses before its stock, weeks of use, and pays more, USD per kg of weekly use. */
type Effect = { readonly weeks: number; readonly riseUsd: number }

/**
 * Return why each part of a list runs short or costs more in a run; undefined for a part that neither happens to.
 *
 * The run is made again without each set of the kinds that the scenario holds, and the difference is shared out by the
 * value of Shapley (docs/model.md §6). Own stock is left out: it decides whether a part runs out, not why less arrives.
 * So are plants that have not started: they stand in every set.
 */
export function traceCauses(request: LossRequest): readonly (PartCause | undefined)[] {
  const { run, scenario, parts, materials, countedAt = 0 } = request
  const elementIds = run.market.elements.map(({ id }) => id)
  const { classes } = compileParts(parts, { materials, elementIds })
  const members = classes.flatMap(({ parts: [first = 0] }) => parts[first] ?? [])
  const compiled = compileParts([...members, ...members.map(toBuyerInChina)], {
    materials,
    elementIds,
  })
  const { fromWeek } = toOrigin(run.market, scenario, countedAt)
  const rows = createRecipeRows(compiled.recipes, { weeks: scenario.horizonWeeks, fromWeek })
  const deliveries = createClassRun(rows)
  const simulate = createSimulator(run.market)
  const known = new Map<string, readonly Effect[]>()

  /** Return what some kinds do to every class, and then to every class of a buyer in China. */
  function effectsOf(kinds: ReadonlySet<string>): readonly Effect[] {
    const key = CAUSE_KINDS.filter((kind) => kinds.has(kind)).join()
    const kept = known.get(key)
    if (kept !== undefined) return kept
    rows.fill(toMarketState({ ...run, scenario: simulate(withOnly(scenario, kinds)) }))
    const effects = compiled.parts.map((part, index) => {
      deliveries.run({ ...part, recipe: compiled.recipeOf[index] ?? 0 })
      return { weeks: deliveries.missedWeeks(0), riseUsd: deliveries.riseUsd() }
    })
    known.set(key, effects)
    return effects
  }

  const kinds = listKinds(scenario)
  const all = effectsOf(new Set(kinds))
  const found = members.map((_, at) =>
    toCause(kinds, (some) => effectsOf(some)[at], all[members.length + at]?.weeks ?? 0),
  )
  const causes: (PartCause | undefined)[] = parts.map(() => undefined)
  classes.forEach(({ parts: places }, at) => {
    for (const index of places) causes[index] = found[at]
  })
  return causes
}

const NO_EFFECT: Effect = { weeks: 0, riseUsd: 0 }

function toCause(
  kinds: readonly CauseKind[],
  effectOf: (kinds: ReadonlySet<string>) => Effect | undefined,
  inChinaWeeks: number,
): PartCause | undefined {
  const before = effectOf(new Set()) ?? NO_EFFECT
  const { weeks, riseUsd } = effectOf(new Set(kinds)) ?? NO_EFFECT
  const isShort = weeks > NOTHING
  const total = isShort ? weeks - before.weeks : riseUsd - before.riseUsd
  if (Math.abs(total) <= NOTHING) return undefined
  const { parts } = shareOut(kinds, (some) => {
    const effect = effectOf(some) ?? NO_EFFECT
    return isShort ? effect.weeks : effect.riseUsd
  })
  return {
    what: isShort ? 'supply' : 'price',
    undeliveredWeeks: isShort ? weeks : 0,
    inChinaWeeks,
    isSaving: !isShort && total < 0,
    shares: kinds
      .map((kind) => ({ kind, share: (parts.get(kind) ?? 0) / total }))
      .toSorted((a, b) => b.share - a.share),
  }
}

/** Return the kinds of causes that a scenario holds. */
function listKinds(scenario: Scenario): readonly CauseKind[] {
  const { mineWindows, gateWindows, plantWindows = [], licenceWindows, levies } = scenario
  const counts: Readonly<Record<CauseKind, number>> = {
    mines: mineWindows.length,
    gates: gateWindows.length,
    plants: plantWindows.length - toUnstarted(plantWindows).length,
    licences: licenceWindows.length,
    levies: levies.length,
  }
  return CAUSE_KINDS.filter((kind) => counts[kind] > 0)
}

/**
 * Return the windows of plants that do not run where the run begins, until they first do: nothing is lost by a plant
 * that has not started, so that what is short beside it has another cause.
 */
function toUnstarted(windows: readonly PlantWindow[]): readonly PlantWindow[] {
  return [...groupBy(windows, ({ plantId }) => plantId).values()].flatMap((own) => {
    let standsUntil = 0
    return own
      .toSorted((a, b) => a.startWeek - b.startWeek)
      .filter(({ startWeek, durationWeeks }) => {
        const isUnstarted = startWeek <= standsUntil + ADJOINING
        if (isUnstarted) standsUntil = Math.max(standsUntil, startWeek + durationWeeks)
        return isUnstarted
      })
  })
}

/** Return a scenario without the kinds of causes that are not named. */
function withOnly(scenario: Scenario, kinds: ReadonlySet<string>): Scenario {
  const { plantWindows = [] } = scenario
  return {
    ...scenario,
    mineWindows: kinds.has('mines') ? scenario.mineWindows : [],
    gateWindows: kinds.has('gates') ? scenario.gateWindows : [],
    plantWindows: kinds.has('plants') ? plantWindows : toUnstarted(plantWindows),
    licenceWindows: kinds.has('licences') ? scenario.licenceWindows : [],
    levies: kinds.has('levies') ? scenario.levies : [],
  }
}

function toBuyerInChina(part: Part): Part {
  return { ...part, market: 'china' }
}
