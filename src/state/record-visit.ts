import { z } from 'zod/mini'
import { type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { BANDS, type RiskScore } from '@/domain/market/indicators'

/** What of the record a reader saw on a day; all visits of one day are one. */
export type RecordVisit = {
  /** The reader's day. */
  readonly day: CivilDate
  /** Edition without what was laid over it, and the last day that the record reached. */
  readonly vintage: string
  readonly lastDay: CivilDate
  readonly eventIds: readonly string[]
  /** Accepted amendments by id. */
  readonly accepted: Readonly<Record<string, string>>
  /** Scores on the last day of the record by element, under the default outlook, of each market that was looked from. */
  readonly scores: Readonly<Partial<Record<BuyerMarket, Readonly<Record<string, RiskScore>>>>>
}

/** The visits that are kept: the newest, and the one of an earlier day that it is compared with. */
type Visits = { readonly last: RecordVisit; readonly before: RecordVisit | null }

/** Where the visits are kept, with the version of what is written. */
const KEY = 'chokepoint-visits-1'

const number = z.number()

const score = z.object({
  formulaVersion: z.string(),
  inputs: z.object({
    hhiWgiT: number,
    importReliance: number,
    eolRir: number,
    siSr: number,
    economicImportance: number,
    mineShare: number,
    licenceShare: number,
    gap: number,
  }),
  value: number,
  band: z.enum(BANDS),
  likelihood: number,
  structuralLikelihood: number,
  exposure: number,
  vulnerability: number,
  split: z.object({ likelihood: number, exposure: number, vulnerability: number }),
}) satisfies z.ZodMiniType<RiskScore>

const scores = z.record(z.string(), score)

const visit = z.object({
  day: z.string(),
  vintage: z.string(),
  lastDay: z.string(),
  eventIds: z.array(z.string()),
  accepted: z.record(z.string(), z.string()),
  scores: z.object({ outside: z.exactOptional(scores), china: z.exactOptional(scores) }),
}) satisfies z.ZodMiniType<RecordVisit>

const visits = z.object({ last: visit, before: z.nullable(visit) })

/** Return the visits after one more: the same day adds to it, a later one begins anew, an earlier one changes nothing. */
export function addVisit(kept: Visits | undefined, now: RecordVisit): Visits {
  if (kept === undefined) return { last: now, before: null }
  const { last, before } = kept
  if (now.day < last.day) return kept
  if (now.day > last.day) return { last: now, before: last }
  return { last: { ...now, scores: { ...last.scores, ...now.scores } }, before }
}

/** Keep what is seen now; where nothing can be kept, the next visit is the first. */
export function keepVisit(now: RecordVisit): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(addVisit(readVisits(), now)))
  } catch {
    // Nothing can be noted here.
  }
}

/** Return what was seen on the last visit before a day; undefined where there was none, or the clock was set back. */
export function readVisitBefore(day: CivilDate): RecordVisit | undefined {
  const kept = readVisits()
  if (kept === undefined || kept.last.day > day) return undefined
  return kept.last.day < day ? kept.last : (kept.before ?? undefined)
}

function readVisits(): Visits | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    const read = visits.safeParse(kept)
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
