import { readAt } from '@/lib/read-at'
import { type Market } from '@/domain/market/market'
import { type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { ModelError } from '@/engine/model/model-error'
import { shareKernel } from '@/engine/monte-carlo/loop/kernel'
import { planKernel, planCounterfactual } from '@/engine/monte-carlo/loop/kernel-plan'
import { elementNumberAt } from '@/engine/monte-carlo/input-layout'
import { listInputs } from '@/engine/monte-carlo/model-inputs'
import { createSampler } from '@/engine/monte-carlo/sampler'
import { createCounterfactual } from '@/engine/monte-carlo/counterfactual'
import { type Recipe } from './compile-parts'
import {
  createMarketState,
  stateRow,
  toFormServed,
  toServed,
  type Channel,
  type MarketState,
} from './market-state'

/** Runs of an uncertain market, one at a time. */
export type MarketDraws = {
  /** What the run drawn last means to buyers; only the rows that recipes need are kept up. */
  readonly state: MarketState
  /** Draw a run and make it, with its counterfactual; the same run is the same whatever came before. */
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
  const outside = rows.flatMap(({ channel, element }) =>
    channel.market === 'outside' ? element : [],
  )
  const needs = {
    market,
    scenario,
    valuedIds: [],
    varies,
    centrals: values,
    outsideIds: outside.flatMap((element) => market.elements[element]?.id ?? []),
  }
  const plan = planKernel(needs)
  const counterfactualPlan = planCounterfactual(needs)
  const kernel = shareKernel(plan, counterfactualPlan)
  const counterfactual = createCounterfactual(kernel, { plan: counterfactualPlan, values, varies })
  const elements = market.elements.length
  const state = createMarketState(plan.weeks, elements)
  const hasForms = scenario.licenceWindows.some(({ form }) => form !== undefined)

  /** One week stands for all of a counterfactual that does not change. */
  function compare({ channel, element }: Row): void {
    const { used, prices } = kernel[channel.market]
    const usual = counterfactual[channel.market]
    const lastUsual = counterfactual.weeks - 1
    const first = stateRow(state, channel, element)
    for (let week = 0; week < state.weeks; week += 1) {
      const now = week * elements + element
      const then = (week < lastUsual ? week : lastUsual) * elements + element
      state.served[first + week] = toServed(readAt(used, now), readAt(usual.used, then))
      state.rise[first + week] = readAt(prices, now) - readAt(usual.prices, then)
    }
    if (channel.market === 'outside' && hasForms) divide({ channel, element }, first)
  }

  /** Let each form bear what licences withhold of it; see `toFormServed`. */
  function divide({ channel, element }: Row, first: number): void {
    const { compound, magnet } = kernel.drivers.withheld
    const { [channel.form]: own } = kernel.drivers.withheld
    const share = readAt(values, elementNumberAt(plan.at, element, 'exChinaMagnetShare'))
    const lastUsual = counterfactual.weeks - 1
    for (let week = 0; week < state.weeks; week += 1) {
      const now = week * elements + element
      const then = (week < lastUsual ? week : lastUsual) * elements + element
      const world = toServed(
        readAt(kernel.china.used, now),
        readAt(counterfactual.china.used, then),
      )
      const lost = readAt(own, now)
      const mean = share * readAt(magnet, now) + (1 - share) * readAt(compound, now)
      state.served[first + week] = toFormServed(readAt(state.served, first + week), world, {
        lost,
        mean,
      })
    }
  }

  return {
    state,
    draw: (run) => {
      draw(run)
      counterfactual.refresh()
      kernel.run({ plan, values, varies })
      for (const row of rows) compare(row)
      refuseOverflow(state, rows, run)
    },
  }
}

type Row = { readonly channel: Channel; readonly element: number }

function listRows(recipes: readonly Recipe[]): readonly Row[] {
  const rows = recipes.flatMap(({ market, form, elements }) =>
    elements.map(
      (element) =>
        [`${market}/${form}/${element}`, { channel: { market, form }, element }] as const,
    ),
  )
  return [...new Map(rows).values()]
}

/** A number that overflows stays so to the end, so the last week tells. */
function refuseOverflow(state: MarketState, rows: readonly Row[], run: number): void {
  const isSound = rows.every(({ channel, element }) => {
    const last = stateRow(state, channel, element) + state.weeks - 1
    return Number.isFinite(readAt(state.served, last) + readAt(state.rise, last))
  })
  if (isSound) return
  const message = `run ${run} grows beyond what a number can hold; give narrower distributions`
  throw new ModelError([{ path: 'scenario', message }])
}
