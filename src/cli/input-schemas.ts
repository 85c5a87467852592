import { z } from 'zod/mini'
import { isObject } from '@/contracts/scenario-file-migrations'
import { PARAMETER_IDS, USUAL_MIN_COVER_SHARE, type Market } from '@/domain/market/market'
import { TRADE_FORMS } from '@/domain/record/history'
import { type Scenario } from '@/domain/market/scenario'
import { SUPPLY_USED } from '@/model/scores'

// Shapes only: what a number may be is checked by the engine, which names the fault.

const parameter = z.enum(PARAMETER_IDS)

/** A market in full; a note may go with it. */
export const marketInput = z.strictObject({
  baselineDate: z.string(),
  note: z.optional(z.string()),
  elements: z.array(
    z.strictObject({
      id: z.string(),
      basePriceUsdPerKg: z.number(),
      coverWeeks: z.number(),
      exChinaShare: z.number(),
      exChinaCoverWeeks: z.number(),
      exChinaOwnShare: z.number(),
      startCoverShare: z.exactOptional(z.number()),
      exChinaStartCoverShare: z.exactOptional(z.number()),
      exChinaMagnetShare: z.exactOptional(z.number()),
    }),
  ),
  regions: z.array(
    z.strictObject({
      id: z.string(),
      country: z.string(),
      outputTonnesPerYear: z.number(),
      basket: z.record(z.string(), z.number()),
      leadWeeks: z.number(),
      gateId: z.nullable(z.string()),
      gateIds: z.exactOptional(z.array(z.string())),
      plantIds: z.exactOptional(z.array(z.string())),
      spareCapacity: z.number(),
      payability: z.number(),
    }),
  ),
  plants: z.exactOptional(
    z.array(z.strictObject({ id: z.string(), separationShares: z.record(z.string(), z.number()) })),
  ),
  parameters: z.pipe(z.transform(withLeastCover), z.record(parameter, z.number())),
}) satisfies z.ZodMiniType<Market>

/** A market that was written before this assumption means its usual value. */
function withLeastCover(parameters: unknown): unknown {
  return isObject(parameters) ? { minCoverShare: USUAL_MIN_COVER_SHARE, ...parameters } : parameters
}

const window = {
  startWeek: z.number(),
  severity: z.number(),
  durationWeeks: z.number(),
  rampWeeks: z.number(),
}

function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.prefault(z.array(item), [])
}

/** A scenario; lists that are left out are empty. */
const scenarioInput = z.strictObject({
  name: z.prefault(z.string(), 'scenario'),
  horizonWeeks: z.number(),
  parameters: z.prefault(z.partialRecord(parameter, z.number()), {}),
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
    z.strictObject({ regionId: z.string(), startWeek: z.number(), usdPerTonne: z.number() }),
  ),
  releases: listOf(
    z.strictObject({
      elementId: z.string(),
      startWeek: z.number(),
      durationWeeks: z.number(),
      tonnes: z.number(),
    }),
  ),
}) satisfies z.ZodMiniType<Scenario>

/** What `simulate` reads; the dataset's market when it names none. */
export const simulateInput = z.strictObject({
  market: z.optional(marketInput),
  scenario: scenarioInput,
})

const supplier = z.strictObject({
  country: z.string(),
  share: z.number(),
  wgi: z.optional(z.number()),
  wgiEstimate: z.optional(z.number()),
  t: z.prefault(z.number(), 1),
})

/** One row of `supply-risk`. */
export type SupplierInput = z.output<typeof supplier>

/** What `supply-risk` reads: rows of suppliers, or the concentrations made from them. */
export const supplyRiskInput = z.strictObject({
  globalSupply: z.optional(z.array(supplier)),
  euSourcing: z.optional(z.array(supplier)),
  hhiGs: z.optional(z.nullable(z.number())),
  hhiEu: z.optional(z.nullable(z.number())),
  importReliance: z.optional(z.nullable(z.number())),
  eolRir: z.number(),
  siSr: z.number(),
  supplyUsed: z.enum(SUPPLY_USED),
})

/** What `concentration` reads: tonnes by country. */
export const concentrationInput = z.strictObject({
  production: z.record(z.string(), z.number()),
  other: z.prefault(z.number(), 0),
})

/** What `score` reads. */
export const scoreInput = z.strictObject({
  hhiWgiT: z.number(),
  importReliance: z.number(),
  eolRir: z.number(),
  siSr: z.number(),
  economicImportance: z.number(),
  mineShare: z.optional(z.number()),
  /** What `mineShare` was called in score-1.0.0. */
  acuteShare: z.optional(z.number()),
  licenceShare: z.prefault(z.number(), 0),
  gap: z.prefault(z.number(), 0),
})
