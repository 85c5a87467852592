import { z } from 'zod/mini'
import {
  DATE_PRECISION,
  EVENT_CATEGORIES,
  GATE_STATUS,
  PLANT_STATUS,
  PRODUCTION_STATUS,
  TRADE_FORMS,
  type ControlSpan,
  type ExportControl,
  type GateSpan,
  type HistoryEvent,
  type LevyRecord,
  type LicenceHistory,
  type LicenceSpan,
  type PlantSpan,
  type ProductionSpan,
  type Span,
} from '@/domain/record/history'
import { type HistoryRecord } from '@/domain/record/record'
import { civilDate, id, list } from './primitives'
import { sourcedNumber, sourcedShare, sourceIds } from './sourced-schema'

const span = {
  from: civilDate,
  to: z.nullable(civilDate),
  sources: sourceIds,
  note: z.exactOptional(z.string()),
}

export const controlSpan = z.readonly(
  z.strictObject({ ...span, controllerIds: z.readonly(z.array(id).check(z.minLength(1))) }),
) satisfies z.ZodMiniType<ControlSpan>

export const productionSpan = z.readonly(
  z.strictObject({
    ...span,
    status: z.enum(PRODUCTION_STATUS),
    loss: sourcedShare,
    recoveryWeeks: sourcedNumber,
  }),
) satisfies z.ZodMiniType<ProductionSpan>

export const gateSpan = z.readonly(
  z.strictObject({ ...span, status: z.enum(GATE_STATUS), loss: sourcedShare }),
) satisfies z.ZodMiniType<GateSpan>

export const plantSpan = z.readonly(
  z.strictObject({ ...span, status: z.enum(PLANT_STATUS), loss: sourcedShare }),
) satisfies z.ZodMiniType<PlantSpan>

const dated = z.readonly(z.strictObject(span)) satisfies z.ZodMiniType<Span>

/** What licences held back for a time. */
export const licenceSpan = z.readonly(
  z.strictObject({ ...span, withheld: sourcedShare }),
) satisfies z.ZodMiniType<LicenceSpan>

const licenceHistory = z.readonly(
  z.strictObject({
    form: z.enum(TRADE_FORMS),
    elementIds: list(id),
    spans: list(licenceSpan),
    recoveryWeeks: sourcedNumber,
  }),
) satisfies z.ZodMiniType<LicenceHistory>

const exportControl = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    announced: civilDate,
    due: civilDate,
    inForce: z.nullable(dated),
    suspension: z.nullable(dated),
    elementIds: list(id),
    forms: list(licenceHistory),
    sources: sourceIds,
    note: z.exactOptional(z.string()),
  }),
) satisfies z.ZodMiniType<ExportControl>

const levy = z.readonly(
  z.strictObject({ ...span, id, regionId: id, controllerId: id, usdPerTonne: sourcedNumber }),
) satisfies z.ZodMiniType<LevyRecord>

/** Something that happened. */
export const historyEvent = z.readonly(
  z.strictObject({
    id,
    date: civilDate,
    precision: z.enum(DATE_PRECISION),
    category: z.enum(EVENT_CATEGORIES),
    title: z.string(),
    place: z.string(),
    regionIds: list(id),
    gateIds: list(id),
    sources: sourceIds,
    note: z.exactOptional(z.string()),
    isAttributionUncertain: z.exactOptional(z.boolean()),
  }),
) satisfies z.ZodMiniType<HistoryEvent>

/** Events, export controls and levies. */
export const historyRecord = z.readonly(
  z.strictObject({
    events: list(historyEvent),
    exportControls: list(exportControl),
    levies: list(levy),
  }),
) satisfies z.ZodMiniType<HistoryRecord>
