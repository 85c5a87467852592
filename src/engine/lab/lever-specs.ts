import { DISTRIBUTION_KINDS } from '@/domain/market/distribution'
import {
  roundBound,
  roundStep,
  shareSpec,
  weekSpec,
  weeksSpec,
  type NumberSpec,
} from './number-spec'

/** First and last week, from the baseline date, that an input may name. */
export type Weeks = { readonly first: number; readonly last: number }

/** Most that a levy may be: about the value of a whole tonne of basket, USD per tonne. */
const MAX_LEVY_USD = 50_000

/** How the four numbers of a window are called. */
type WindowWords = {
  readonly lost: string
  readonly unit: string
  readonly from: string
  readonly during: string
  readonly ramp: string
}

/** A window of a region's mines. */
export const MINE_WORDS: WindowWords = {
  lost: 'Share of output lost',
  unit: 'share of output',
  from: 'Output lost from',
  during: 'Output lost for',
  ramp: 'Output returns over',
}

/** A window of a gate. */
export const GATE_WORDS: WindowWords = {
  lost: 'Share of ore blocked',
  unit: 'share of ore flow',
  from: 'Ore blocked from',
  during: 'Ore blocked for',
  ramp: 'Gate opens over',
}

/** A window of a plant: it stops, runs at a part, or is still to start. */
const PLANT_WORDS: WindowWords = {
  lost: 'Share of the plant that does not run',
  unit: 'share of capacity',
  from: 'Does not run from',
  during: 'Does not run for',
  ramp: 'Returns over',
}

/** A window of the export licences of an element's compounds. */
export const COMPOUND_WORDS: WindowWords = {
  lost: 'Share of compound exports withheld',
  unit: 'share of exports',
  from: 'Compounds withheld from',
  during: 'Compounds withheld for',
  ramp: 'Compounds return over',
}

/** The same for its magnets. */
export const MAGNET_WORDS: WindowWords = {
  lost: 'Share of magnet exports withheld',
  unit: 'share of exports',
  from: 'Magnets withheld from',
  during: 'Magnets withheld for',
  ramp: 'Magnets return over',
}

/** Return what the four numbers of a window accept. */
export function windowSpecs(
  words: WindowWords,
  { first, last }: Weeks,
): Readonly<Record<string, NumberSpec>> {
  return {
    severity: shareSpec(words.lost, words.unit),
    startWeek: weekSpec(words.from, first, last),
    weeks: weeksSpec(words.during, last),
    ramp: weeksSpec(words.ramp, 104),
  }
}

/** Return what the window of a plant accepts; one that is still to start may last from the first day to the last. */
export function plantSpecs(weeks: Weeks): Readonly<Record<string, NumberSpec>> {
  return {
    ...windowSpecs(PLANT_WORDS, weeks),
    weeks: weeksSpec(PLANT_WORDS.during, weeks.last - weeks.first),
  }
}

/** Return what a levy accepts. */
export function levySpecs({ first, last }: Weeks): Readonly<Record<string, NumberSpec>> {
  return {
    usdPerTonne: {
      shortLabel: 'Levy',
      unit: 'USD/t REO',
      min: 0,
      max: MAX_LEVY_USD,
      step: 100,
      distributions: DISTRIBUTION_KINDS,
    },
    startWeek: weekSpec('Levied from', first, last),
  }
}

/** Return what a release accepts, up to what the world uses in a year, t REO. */
export function releaseSpecs(
  demand: number,
  { first, last }: Weeks,
): Readonly<Record<string, NumberSpec>> {
  const max = roundBound(demand, 1)
  return {
    tonnes: {
      shortLabel: 'Stockpile release',
      unit: 't REO',
      min: 0,
      max,
      step: roundStep(max),
      distributions: DISTRIBUTION_KINDS,
    },
    startWeek: weekSpec('Released from', first, last),
    weeks: weeksSpec('Released over', last, 1),
  }
}
