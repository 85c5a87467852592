import { DEFAULT_MARKET } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { EFFECT_CAUSE_WORDS, compareRecords, type RecordEffect } from '@/model/record-effect'
import { type Edition } from '@/record/edition'

/** Return what one edition changes against another, on the last day of the newer one. */
export function toEffect(before: Edition, after: Edition): RecordEffect {
  const asOf = after.info.lastDay
  return compareRecords(createModel(before), createModel(after), {
    asOf,
    outlook: DEFAULT_OUTLOOK,
    market: DEFAULT_MARKET,
  })
}

/** Write an effect as lines: each score that moves, and the export value foregone. */
export function writeEffect({ asOf, scores, foregone }: RecordEffect): readonly string[] {
  return [
    scores.length === 0
      ? `No score moves on ${asOf}.`
      : `Scores on ${asOf}, before → after (largest cause):`,
    ...scores.map(
      ({ elementId, before, after, bandBefore, bandAfter, cause }) =>
        `  ${elementId.padEnd(2)} ${before.toFixed(1)} → ${after.toFixed(1)}  ${bandBefore === bandAfter ? bandAfter : `${bandBefore} → ${bandAfter}`}  (${EFFECT_CAUSE_WORDS[cause]})`,
    ),
    `Export value foregone up to ${asOf}: ${writeMillions(foregone.before)} → ${writeMillions(foregone.after)}`,
  ]
}

function writeMillions(dollars: number): string {
  return `US$${(dollars / 1e6).toFixed(1)} million`
}
