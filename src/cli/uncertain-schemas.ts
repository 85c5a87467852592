import { z } from 'zod/mini'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { PARAMETER_IDS } from '@/domain/market/market'
import { TRADE_FORMS } from '@/domain/record/history'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type UncertainScenario,
} from '@/domain/market/uncertain-scenario'
import { marketInput } from './input-schemas'

// Shapes only: what a number or a distribution may be is checked by the engine, which names the fault.

const distribution = z.discriminatedUnion('dist', [
  z.strictObject({ dist: z.literal('uniform'), min: z.number(), max: z.number() }),
  z.strictObject({
    dist: z.literal('triangular'),
    min: z.number(),
    mode: z.number(),
    max: z.number(),
  }),
  z.strictObject({
    dist: z.literal('normal'),
    mean: z.number(),
    sd: z.number(),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
  }),
  z.strictObject({
    dist: z.literal('lognormal'),
    median: z.number(),
    p90: z.number(),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
  }),
])

const uncertain = z.union([z.number(), distribution])

const window = {
  startWeek: uncertain,
  severity: uncertain,
  durationWeeks: uncertain,
  rampWeeks: uncertain,
}

function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.prefault(z.array(item), [])
}

/** A scenario in which any number but the horizon may be a distribution; lists that are left out are empty. */
const uncertainScenarioInput = z.strictObject({
  name: z.prefault(z.string(), 'scenario'),
  horizonWeeks: z.number(),
  parameters: z.prefault(z.partialRecord(z.enum(PARAMETER_IDS), uncertain), {}),
  market: z.exactOptional(
    z.strictObject({
      elements: z.exactOptional(
        z.record(z.string(), z.partialRecord(z.enum(ELEMENT_NUMBERS), uncertain)),
      ),
      regions: z.exactOptional(
        z.record(z.string(), z.partialRecord(z.enum(REGION_NUMBERS), uncertain)),
      ),
    }),
  ),
  mineWindows: listOf(z.strictObject({ ...window, regionId: z.string() })),
  gateWindows: listOf(z.strictObject({ ...window, gateId: z.string() })),
  plantWindows: z.exactOptional(z.array(z.strictObject({ ...window, plantId: z.string() }))),
  licenceWindows: listOf(
    z.strictObject({
      ...window,
      form: z.exactOptional(z.enum(TRADE_FORMS)),
      elementIds: z.array(z.string()),
    }),
  ),
  levies: listOf(
    z.strictObject({ regionId: z.string(), startWeek: uncertain, usdPerTonne: uncertain }),
  ),
  releases: listOf(
    z.strictObject({
      elementId: z.string(),
      startWeek: uncertain,
      durationWeeks: uncertain,
      tonnes: uncertain,
    }),
  ),
}) satisfies z.ZodMiniType<UncertainScenario>

/** What `monte-carlo` reads; the dataset's market when it names none. */
export const monteCarloInput = z.strictObject({
  market: z.optional(marketInput),
  scenario: uncertainScenarioInput,
  runs: z.number(),
  seed: z.number(),
  workers: z.optional(z.number()),
  asOf: z.optional(z.string()),
  buyer: z.optional(z.enum(BUYER_MARKETS)),
  lossRegionIds: z.optional(z.array(z.string())),
})
