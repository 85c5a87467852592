import { z } from 'zod/mini'
import { type BuyerLine, type BuyerList, WITHHOLDABLE_FIELDS } from '@/domain/parts/buyer-list'
import { type RememberedMapping } from '@/domain/parts/column-mapping'
import { WATCHED_MEASURES, type Threshold, type Visit } from '@/domain/parts/threshold'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { civilDate, id, list } from './primitives'

/** What a field of a kept line must be. A hundred thousand lines are checked at every start, so this is plain code. */
const CHECKS: Readonly<Record<keyof BuyerLine, (value: unknown) => boolean>> = {
  id: isText,
  description: isText,
  site: isText,
  supplier: isText,
  supplierCountry: isText,
  materialId: isText,
  contents: isContents,
  usageKgPerYear: (value) => isAmount(value) && value > 0,
  spendPerYear: isAmount,
  revenuePerYear: isAmount,
  currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  stockDays: isAmount,
  stockKg: isAmount,
  contractCoverShare: isShare,
  priceFixedShare: isShare,
  protectedShare: isShare,
  secondSourceShare: isShare,
  hasQualifiedAlternative: (value) => typeof value === 'boolean',
  leadTimeDays: isAmount,
  owner: isText,
  status: isText,
  note: isText,
  market: (value) => BUYER_MARKETS.some((market) => market === value),
  withheld: isWithheld,
}

const REQUIRED = ['id', 'materialId', 'usageKgPerYear', 'currency', 'withheld'] as const

/** Return the name of the field that keeps something from being a line; null for a line. */
function findLineFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'line'
  const lacking = REQUIRED.find((field) => !Object.hasOwn(value, field))
  if (lacking !== undefined) return lacking
  const wrong = Object.entries(value).find(([field, kept]) => !isField(field, kept))
  if (wrong !== undefined) return wrong[0]
  return 'stockDays' in value &&
    'stockKg' in value &&
    isAmount(value.stockDays) &&
    isAmount(value.stockKg)
    ? 'stockKg'
    : null
}

/** Report whether something is a line as it is kept. */
function isBuyerLine(value: unknown): value is BuyerLine {
  return findLineFault(value) === null
}

function isField(field: string, value: unknown): boolean {
  if (!isName(field)) return false
  return CHECKS[field](value) || (value === undefined && !REQUIRED.some((name) => name === field))
}

function isName(field: string): field is keyof BuyerLine {
  return Object.hasOwn(CHECKS, field)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity
}

function isShare(value: unknown): boolean {
  return isAmount(value) && value <= 1
}

function isContents(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isShare)
}

function isWithheld(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((name) => WITHHOLDABLE_FIELDS.some((field) => field === name))
  )
}

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
