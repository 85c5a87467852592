import { readAt } from '@/lib/read-at'
import { PARAMETER_IDS, type Market, type ModelParameters } from '@/domain/market/market'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { type ElementNumber, type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { elementNumberAt, layOutInputs, REGION_LENGTH, ROW_LENGTH } from './input-layout'
import { listInputs, type ModelInput } from './model-inputs'
import { createSampler } from './sampler'

/** A market and a scenario without anything uncertain, ready for `simulate`. */
export type Certain = { readonly market: Market; readonly scenario: Scenario }

/** Return what the deterministic run uses: the mode of every triangular distribution, the median of every other. */
export function resolveMedians(market: Market, scenario: UncertainScenario): Certain {
  return resolveInputs(market, scenario, listInputs(market, scenario))
}

/** Do what `resolveMedians` does with inputs that were listed before. */
export function resolveInputs(
  market: Market,
  scenario: UncertainScenario,
  inputs: readonly ModelInput[],
): Certain {
  return toCertain(market, scenario, createSampler(inputs, 0).values)
}

/** Return what run `run` of a seed draws, alone and without the runs before it. */
export function drawRun(
  market: Market,
  scenario: UncertainScenario,
  { seed, run }: { readonly seed: number; readonly run: number },
): Certain {
  const sampler = createSampler(listInputs(market, scenario), seed)
  sampler.draw(run)
  return toCertain(market, scenario, sampler.values)
}

/** Put a row of numbers, in the order of `listInputs`, into the place of a scenario's and its market's own. */
export function toCertain(
  market: Market,
  scenario: UncertainScenario,
  values: Float64Array,
): Certain {
  const at = layOutInputs(market, scenario)
  const windowAt = (
    group: 'mineWindows' | 'gateWindows' | 'plantWindows' | 'licenceWindows',
    index: number,
  ) => toWindow(values, at[group] + index * ROW_LENGTH.window)
  return {
    market: toCertainMarket(market, values, at),
    scenario: {
      name: scenario.name,
      horizonWeeks: scenario.horizonWeeks,
      parameters: toParameters(scenario, values),
      mineWindows: scenario.mineWindows.map(({ regionId }, index) => ({
        ...windowAt('mineWindows', index),
        regionId,
      })),
      gateWindows: scenario.gateWindows.map(({ gateId }, index) => ({
        ...windowAt('gateWindows', index),
        gateId,
      })),
      ...(scenario.plantWindows !== undefined && {
        plantWindows: scenario.plantWindows.map(({ plantId }, index) => ({
          ...windowAt('plantWindows', index),
          plantId,
        })),
      }),
      licenceWindows: scenario.licenceWindows.map(({ form, elementIds }, index) => ({
        ...windowAt('licenceWindows', index),
        ...(form !== undefined && { form }),
        elementIds,
      })),
      levies: scenario.levies.map(({ regionId }, index) => {
        const first = at.levies + index * ROW_LENGTH.levy
        return {
          regionId,
          startWeek: readAt(values, first),
          usdPerTonne: readAt(values, first + 1),
        }
      }),
      releases: scenario.releases.map(({ elementId }, index) => {
        const first = at.releases + index * ROW_LENGTH.release
        return {
          elementId,
          startWeek: readAt(values, first),
          durationWeeks: readAt(values, first + 1),
          tonnes: readAt(values, first + 2),
        }
      }),
    },
  }
}

function toCertainMarket(
  market: Market,
  values: Float64Array,
  at: { readonly elements: number; readonly regions: number },
): Market {
  return {
    ...market,
    elements: market.elements.map((element, index) => {
      const read = (name: ElementNumber) => readAt(values, elementNumberAt(at, index, name))
      return {
        ...element,
        basePriceUsdPerKg: read('basePriceUsdPerKg'),
        coverWeeks: read('coverWeeks'),
        exChinaShare: read('exChinaShare'),
        exChinaCoverWeeks: read('exChinaCoverWeeks'),
        exChinaOwnShare: read('exChinaOwnShare'),
        startCoverShare: read('startCoverShare'),
        exChinaStartCoverShare: read('exChinaStartCoverShare'),
        exChinaMagnetShare: read('exChinaMagnetShare'),
      }
    }),
    regions: market.regions.map((region, index) => {
      const first = at.regions + index * REGION_LENGTH
      return {
        ...region,
        outputTonnesPerYear: readAt(values, first),
        leadWeeks: readAt(values, first + 1),
        spareCapacity: readAt(values, first + 2),
        payability: readAt(values, first + 3),
      }
    }),
  }
}

function toParameters(
  { parameters }: UncertainScenario,
  values: Float64Array,
): Partial<ModelParameters> {
  return Object.fromEntries(
    PARAMETER_IDS.flatMap((id, index) =>
      parameters[id] === undefined ? [] : [[id, readAt(values, index)]],
    ),
  )
}

function toWindow(values: Float64Array, first: number): Window {
  return {
    startWeek: readAt(values, first),
    severity: readAt(values, first + 1),
    durationWeeks: readAt(values, first + 2),
    rampWeeks: readAt(values, first + 3),
  }
}
