import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type Band, type ScoreChange } from '@/domain/market/indicators'
import { type Outlook } from '@/domain/market/outlook'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { foregoneExportValue } from '@/engine/model/pair-figures'
import { explainChange } from '@/engine/score/score-change'
import { type Model } from './create-model'

/** What moved a score most, by the part that it has in the change. */
export type EffectCause = keyof ScoreChange['parts'] | 'nothing'

/** The same in words, for page and shell. */
export const EFFECT_CAUSE_WORDS: Readonly<Record<EffectCause, string>> = {
  structuralLikelihood: 'concentration of supply',
  mineShare: 'halted mines and shut gates',
  licenceShare: 'export licences',
  exposure: 'import reliance, recycling and substitution',
  economicImportance: 'economic importance',
  gap: 'stocks that run short',
  nothing: 'nothing',
}

/** One element's score on two records. */
export type ScoreEffect = {
  readonly elementId: string
  readonly before: number
  readonly after: number
  readonly bandBefore: Band
  readonly bandAfter: Band
  readonly cause: EffectCause
}

/** What another record changes on one day. */
export type RecordEffect = {
  readonly asOf: CivilDate
  /** Elements whose score moves, the largest change first. */
  readonly scores: readonly ScoreEffect[]
  /** Export value of the case's country that is lost up to that day, US dollars. */
  readonly foregone: { readonly before: number; readonly after: number }
}

/** A day, what is assumed to follow it, and where the buyer buys. */
type Seen = { readonly asOf: CivilDate; readonly outlook: Outlook; readonly market: BuyerMarket }

/** Changes of a score below this many points are rounding. */
const LEAST_CHANGE = 1e-9

/** Return what scores and export value become when one record takes the place of another. */
export function compareRecords(before: Model, after: Model, seen: Seen): RecordEffect {
  const { asOf, outlook, market } = seen
  const old = before.indicators(asOf, outlook, market).elements
  const scores = after.indicators(asOf, outlook, market).elements.flatMap((row) => {
    const held = old.find(({ elementId }) => elementId === row.elementId)
    return held === undefined
      ? []
      : [toScoreEffect(explainChange(held.score, row.score), row.elementId)]
  })
  return {
    asOf,
    scores: scores
      .filter((row) => Math.abs(row.after - row.before) > LEAST_CHANGE)
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    foregone: { before: toForegone(before, seen), after: toForegone(after, seen) },
  }
}

function toScoreEffect({ from, to, parts }: ScoreChange, elementId: string): ScoreEffect {
  return {
    elementId,
    before: from.value,
    after: to.value,
    bandBefore: from.band,
    bandAfter: to.band,
    cause: toCause(parts),
  }
}

function toCause(parts: ScoreChange['parts']): EffectCause {
  const causes = [
    'structuralLikelihood',
    'mineShare',
    'licenceShare',
    'exposure',
    'economicImportance',
    'gap',
  ] as const
  const [first] = causes.toSorted((a, b) => Math.abs(parts[b]) - Math.abs(parts[a]))
  return first === undefined || parts[first] === 0 ? 'nothing' : first
}

function toForegone(model: Model, { asOf, outlook }: Seen): number {
  const { record } = model
  const toWeek = Math.max(0, weeksBetween(record.info.baselineDate, asOf))
  return foregoneExportValue(model.run({ asOf, outlook }).run, {
    fromWeek: 0,
    toWeek,
    regionIds: toCaseCountryIds(record),
  })
}
