import { z } from 'zod/mini'
import { type BuyerLine, type BuyerList } from '@/domain/parts/buyer-list'
import { type RememberedMapping } from '@/domain/parts/column-mapping'
import { WATCHED_MEASURES, type Threshold, type Visit } from '@/domain/parts/threshold'
import { isBuyerLine } from './parts-line'
import { civilDate, id, list } from './primitives'

const positive = z.number().check(z.positive())

const line = z.custom<BuyerLine>(isBuyerLine, { error: 'give a line of a parts list' })

/** A kept parts list. */
export const buyerList = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    isSample: z.boolean(),
    origin: z.string(),
    importedAt: z.string(),
    lines: list(line),
    rates: z.readonly(z.record(z.string(), positive)),
    assumptions: list(z.string()),
    countedOn: z.optional(civilDate),
    headerKey: z.optional(z.string()),
    leftOut: z.optional(
      z.readonly(
        z.strictObject({
          titles: list(z.string()),
          rows: list(
            z.readonly(
              z.strictObject({
                line: z.int(),
                cells: list(z.string()),
                reason: z.string(),
              }),
            ),
          ),
          count: z.int(),
        }),
      ),
    ),
    before: z.optional(z.readonly(z.strictObject({ importedAt: z.string(), lines: list(line) }))),
  }),
) satisfies z.ZodMiniType<BuyerList>

const watched = z.readonly(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('part'), id }),
    z.strictObject({ kind: z.literal('element'), id }),
  ]),
)

/** A kept threshold. */
const threshold = z.readonly(
  z.strictObject({
    id,
    watched,
    measure: z.enum(WATCHED_MEASURES),
    side: z.enum(['above', 'below']),
    value: z.number(),
  }),
) satisfies z.ZodMiniType<Threshold>

/** What was on the screen at the last visit. */
const visit = z.readonly(
  z.strictObject({
    at: z.string(),
    asOf: z.string(),
    scenario: z.string(),
    dataVintage: z.string(),
    formulaVersion: z.string(),
    listRevision: z.string(),
    values: z.readonly(z.record(z.string(), z.number())),
  }),
) satisfies z.ZodMiniType<Visit>

const words = z.readonly(z.record(z.string(), z.string()))

const mapping = z.readonly(
  z.strictObject({
    mapping: words,
    answers: words,
    mends: z.optional(
      list(
        z.readonly(
          z.strictObject({
            column: z.string(),
            was: z.string(),
            text: z.string(),
            part: z.optional(z.string()),
          }),
        ),
      ),
    ),
  }),
) satisfies z.ZodMiniType<RememberedMapping>

/** What is kept beside the lists. */
export type PartsSettings = {
  /** List that is shown; null for none. */
  readonly activeId: string | null
  readonly thresholds: readonly Threshold[]
  /** Mappings by `toHeaderKey`. */
  readonly mappings: Readonly<Record<string, RememberedMapping>>
  readonly lastVisit: Visit | null
  /** As-of day that was chosen last on the pages of the buyer’s list, `YYYY-MM-DD`. */
  readonly lastDay?: string | undefined
}

/** What is kept beside the lists. */
export const partsSettings = z.readonly(
  z.strictObject({
    activeId: z.nullable(id),
    thresholds: list(threshold),
    mappings: z.readonly(z.record(z.string(), mapping)),
    lastVisit: z.nullable(visit),
    lastDay: z.optional(civilDate),
  }),
) satisfies z.ZodMiniType<PartsSettings>

/** Settings of somebody who has set nothing. */
export const NO_SETTINGS: PartsSettings = {
  activeId: null,
  thresholds: [],
  mappings: {},
  lastVisit: null,
}
