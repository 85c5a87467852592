import { z } from 'zod/mini'
import {
  DEPOSIT_KINDS,
  PLACE_PRECISION,
  PLANT_STAGES,
  type Controller,
  type DatasetInfo,
  type ElementRecord,
  type GateRecord,
  type Place,
  type PlantRecord,
  type RegionRecord,
  type SeriesReach,
  type TownRecord,
} from '@/domain/record/record'
import { controlSpan, gateSpan, plantSpan, productionSpan } from './history-schema'
import { civilDate, id, list } from './primitives'
import { sourced, sourcedNumber, sourcedShare, sourceIds } from './sourced-schema'

const place = z.readonly(
  z.strictObject({
    latitude: z.number().check(z.minimum(-90), z.maximum(90)),
    longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    precision: z.enum(PLACE_PRECISION),
    sources: sourceIds,
    note: z.exactOptional(z.string()),
  }),
) satisfies z.ZodMiniType<Place>

const facts = list(z.readonly(z.strictObject({ label: z.string(), figure: sourcedNumber })))

const seriesReach = z.readonly(
  z.strictObject({
    id,
    label: z.string(),
    lastDay: civilDate,
    amberDays: z.int().check(z.positive()),
    redDays: z.int().check(z.positive()),
  }),
) satisfies z.ZodMiniType<SeriesReach>

/** What the dataset covers. */
export const datasetInfo = z.readonly(
  z.strictObject({
    vintage: z.string(),
    firstDay: civilDate,
    lastDay: civilDate,
    reach: list(seriesReach),
    caseDay: civilDate,
    baselineDate: civilDate,
    horizonWeeks: z.int().check(z.minimum(1), z.maximum(520)),
    caseName: z.string(),
    caseRegionIds: list(id),
    caseGateIds: list(id),
    cases: list(z.strictObject({ label: z.string(), day: civilDate })),
    title: z.string(),
  }),
) satisfies z.ZodMiniType<DatasetInfo>

/** One controller. */
export const controller = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    shortName: z.string(),
    description: z.string(),
    sources: sourceIds,
  }),
) satisfies z.ZodMiniType<Controller>

/** One element. */
export const elementRecord = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    group: z.enum(['light', 'heavy']),
    uses: z.string(),
    usesSources: sourceIds,
    basePriceUsdPerKg: sourcedNumber,
    coverWeeks: sourcedNumber,
    exChinaShare: sourcedShare,
    exChinaCoverWeeks: sourcedNumber,
    exChinaOwnShare: sourcedShare,
    exChinaMagnetShare: z.exactOptional(sourcedShare),
  }),
) satisfies z.ZodMiniType<ElementRecord>

/** One mining region with its two histories. */
export const regionRecord = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    country: z.string().check(z.length(2)),
    description: z.string(),
    deposit: z.enum(DEPOSIT_KINDS),
    group: z.nullable(id),
    place: z.nullable(place),
    output: sourcedNumber,
    basket: sourced(z.readonly(z.record(z.string(), z.nullable(z.number())))),
    leadWeeks: sourcedNumber,
    gateId: z.nullable(id),
    plantIds: z.exactOptional(list(id)),
    spareCapacity: sourcedNumber,
    payability: sourcedShare,
    control: list(controlSpan),
    production: list(productionSpan),
    facts,
  }),
) satisfies z.ZodMiniType<RegionRecord>

/** One border gate with its history. */
export const gateRecord = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    farSide: z.string(),
    place: z.nullable(place),
    description: z.string(),
    history: list(gateSpan),
  }),
) satisfies z.ZodMiniType<GateRecord>

/** One plant outside China with its history. */
export const plantRecord = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    operator: z.string(),
    country: z.string().check(z.length(2)),
    place: z.nullable(place),
    description: z.string(),
    stage: z.enum(PLANT_STAGES),
    elementIds: list(id),
    capacity: z.nullable(sourcedNumber),
    separationShares: z.readonly(z.record(z.string(), sourcedShare)),
    history: list(plantSpan),
    facts,
  }),
) satisfies z.ZodMiniType<PlantRecord>

/** A town for orientation on the map. */
export const townRecord = z.readonly(
  z.strictObject({ id, name: z.string(), country: z.string(), place }),
) satisfies z.ZodMiniType<TownRecord>
