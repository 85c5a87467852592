import { readAt } from '@/lib/read-at'
import { type Market } from '@/domain/market/market'
import { type BuyerMarket } from '@/domain/parts/part'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { ModelError } from '@/engine/model/model-error'
import { shareKernel } from '@/engine/monte-carlo/loop/kernel'
import { planKernel, planUndisturbed } from '@/engine/monte-carlo/loop/kernel-plan'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { createTwin } from '@/engine/monte-carlo/twin'
import { type Recipe } from './compile-parts'
import { createMarketState, stateRow, toServed, type MarketState } from './market-state'

/** Runs of an uncertain market, one at a time. */
export type MarketDraws = {
  /** What the run drawn last means to buyers; only the rows that recipes need are kept up. */
  readonly state: MarketState
  /** Draw a run and make it, with its undisturbed twin; the same run is the same whatever came before. */
  readonly draw: (run: number) => void
}

/** An uncertain scenario on a market, and the seed of its draws. */
export type DrawSource = {
  readonly market: Market
  readonly scenario: UncertainScenario
  readonly seed: number
}

/** Set up the runs that some recipes need; the scenario must pass `checkUncertain`. */
export function createMarketDraws(
  { market, scenario, seed }: DrawSource,
  recipes: readonly Recipe[],
): MarketDraws {
  const { values, varies, draw } = createSampler(listInputs(market, scenario), seed)
  const rows = listRows(recipes)
  const outside = rows.flatMap(({ place, element }) => (place === 'outside' ? element : []))
  const needs = {
    market,
    scenario,
    valuedIds: [],
    varies,
    centrals: values,
    outsideIds: outside.flatMap((element) => market.elements[element]?.id ?? []),
  }
  const plan = planKernel(needs)
  const quiet = planUndisturbed(needs)
  const kernel = shareKernel(plan, quiet)
  const twin = createTwin(kernel, { plan: quiet, values, varies })
  const elements = market.elements.length
  const state = createMarketState(plan.weeks, elements)

  /** One week stands for all of a twin that does not change. */
  function compare(place: BuyerMarket, element: number): void {
    const { used, prices } = kernel[place]
    const usual = twin[place]
    const lastTwin = twin.weeks - 1
    const first = stateRow(state, place, element)
    for (let week = 0; week < state.weeks; week += 1) {
      const now = week * elements + element
      const then = (week < lastTwin ? week : lastTwin) * elements + element
      state.served[first + week] = toServed(readAt(used, now), readAt(usual.used, then))
      state.rise[first + week] = readAt(prices, now) - readAt(usual.prices, then)
    }
  }

  return {
    state,
    draw: (run) => {
      draw(run)
      twin.refresh()
      kernel.run({ plan, values, varies })
      for (const { place, element } of rows) compare(place, element)
      refuseOverflow(state, rows, run)
    },
  }
}

type Row = { readonly place: BuyerMarket; readonly element: number }

function listRows(recipes: readonly Recipe[]): readonly Row[] {
  const rows = recipes.flatMap(({ market, elements }) =>
    elements.map((element) => [`${market}/${element}`, { place: market, element }] as const),
  )
  return [...new Map(rows).values()]
}

/** A number that overflows stays so to the end, so the last week tells. */
function refuseOverflow(state: MarketState, rows: readonly Row[], run: number): void {
  const isSound = rows.every(({ place, element }) => {
    const last = stateRow(state, place, element) + state.weeks - 1
    return Number.isFinite(readAt(state.served, last) + readAt(state.rise, last))
  })
  if (isSound) return
  const message = `run ${run} grows beyond what a number can hold; give narrower distributions`
  throw new ModelError([{ path: 'scenario', message }])
}
