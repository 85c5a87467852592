import { type ElementNumber, type RegionNumber } from '@/domain/market/uncertain-scenario'
import { type Levy, type StockpileRelease, type Window } from '@/domain/market/scenario'
import { type NumberRule } from '@/engine/model/number-rule'

const share = { min: 0, max: 1, hint: 'give a share' }
const weeks = { min: 0, hint: 'give weeks' }
const normal = { min: 1, hint: 'give weeks of demand, at least one: less is no normal stock' }
const started = { min: 0, hint: 'give a share of the normal stock' }
const start = { hint: 'give weeks after the baseline date' }

/** Numbers of a window and what each may be, in the order of the kernel's rows. */
export const WINDOW_RULES = {
  startWeek: start,
  severity: share,
  durationWeeks: weeks,
  rampWeeks: weeks,
} as const satisfies Readonly<Record<keyof Window, NumberRule>>

/** Numbers of a levy and what each may be. */
export const LEVY_RULES = {
  startWeek: start,
  usdPerTonne: { min: 0, hint: 'give USD per tonne of oxide' },
} as const satisfies Readonly<Record<Exclude<keyof Levy, 'regionId'>, NumberRule>>

/** Numbers of a stockpile release and what each may be. */
export const RELEASE_RULES = {
  startWeek: start,
  durationWeeks: { above: 0, hint: 'give weeks to spread it over' },
  tonnes: { min: 0, hint: 'give t REO' },
} as const satisfies Readonly<Record<Exclude<keyof StockpileRelease, 'elementId'>, NumberRule>>

/** What the numbers of an element may be. */
export const ELEMENT_RULES: Readonly<Record<ElementNumber, NumberRule>> = {
  basePriceUsdPerKg: { above: 0, hint: 'give USD per kg of oxide' },
  coverWeeks: normal,
  exChinaShare: share,
  exChinaCoverWeeks: normal,
  exChinaOwnShare: share,
  startCoverShare: started,
  exChinaStartCoverShare: started,
  exChinaMagnetShare: share,
}

/** What the numbers of a region may be. */
export const REGION_RULES: Readonly<Record<RegionNumber, NumberRule>> = {
  outputTonnesPerYear: { min: 0, hint: 'give t REO per year' },
  leadWeeks: { min: 0, isWhole: true, hint: 'give whole weeks on the way' },
  spareCapacity: { min: 0, hint: 'give a share of output' },
  payability: share,
}
