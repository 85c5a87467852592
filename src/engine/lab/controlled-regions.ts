import { addDays } from '@/lib/civil-date'
import { type ControlSpan } from '@/domain/record/history'
import { type ModelRecord } from '@/domain/record/model-record'
import { type RegionRecord } from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { toCentral } from '@/domain/market/distribution-curve'
import { BASE_ID } from './base'
import { wordOf, type LabValues } from './lab-values'

const DAYS_PER_WEEK = 7

/**
 * Return the record's regions with who holds them in a scenario: up to the as-of date what the record has, or nothing
 * but the control of the baseline date in balance, and from the set week on whoever the scenario says.
 */
export function toControlledRegions(
  { info, regions }: ModelRecord,
  values: LabValues,
): readonly RegionRecord[] {
  const isRecorded = values.of(BASE_ID) === 'record'
  return regions.map((region) => {
    const known = isRecorded ? upTo(region.control, values.asOf) : atRest(region, info.baselineDate)
    const holder = wordOf(values, `control.${region.id}`)
    const week = values.of(`control.${region.id}.week`)
    if (holder === '' || holder === known.at(-1)?.controllerIds.join('+')) {
      return { ...region, control: known }
    }
    const day = addDays(
      info.baselineDate,
      Math.round(DAYS_PER_WEEK * (typeof week === 'string' ? 0 : toCentral(week))),
    )
    const taken: ControlSpan = {
      from: day,
      to: null,
      controllerIds: holder.split('+'),
      sources: [],
      note: 'Assumed in the scenario.',
    }
    return { ...region, control: [...endBefore(known, day), taken] }
  })
}

/** What is known of a region's control on a day: no change after it, and no end. */
function upTo(control: readonly ControlSpan[], day: string): readonly ControlSpan[] {
  return control
    .filter(({ from }) => from <= day)
    .map((span) => (span.to !== null && span.to > day ? { ...span, to: null } : span))
}

function atRest({ control }: RegionRecord, day: string): readonly ControlSpan[] {
  const span = spanAt(control, day)
  return span === undefined ? [] : [{ ...span, to: null }]
}

function endBefore(control: readonly ControlSpan[], day: string): readonly ControlSpan[] {
  return control
    .filter(({ from }) => from < day)
    .map((span) => (span.to === null || span.to > day ? { ...span, to: day } : span))
}
