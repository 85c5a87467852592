import { addDays, type CivilDate } from '@/lib/civil-date'
import { type PercentileName } from '@/domain/market/monte-carlo'
import {
  type ExposureSpread,
  type PartExposure,
  type PartSpread,
  type WeeksOrNever,
} from '@/domain/parts/exposure'
import { type Part, type PartAssumption } from '@/domain/parts/part'
import { type ActionOutcome, type PartCause, type PartOutcome } from '@/domain/parts/part-outcome'
import { toPartOutcome, type Assessed, type Bound } from '@/model/exposure'
import { causeOf } from './part-causes'

/** One line of the list with what happens to it. */
export type PartRow = {
  /** Names the row in an address: its part number, and which of several with that number. */
  readonly key: string
  /** Place in the list, from 0. */
  readonly index: number
  readonly part: Part
  readonly assumptions: readonly PartAssumption[]
  readonly material: string
  /** Element that decides: the scarcest, else the likeliest to fail, else the first. */
  readonly elementId: string
  /** What the central run does to it. */
  readonly exposure: PartExposure
  /** First day of the week from which use is missed in the central run; undefined when it never is. */
  readonly stockOutDay: CivilDate | undefined
  /** The same where losses are at the ends of their ranges. */
  readonly stockOutDays: {
    readonly low: CivilDate | undefined
    readonly high: CivilDate | undefined
  }
  /** What is said of it: from the runs, once they are made. */
  readonly outcome: PartOutcome
  /** The day from which use is missed in the runs, by percentile; undefined for never. */
  readonly outDays: Readonly<Record<PercentileName, CivilDate | undefined>>
  /** Why it runs short or costs more; undefined where neither happens. */
  readonly cause: PartCause | undefined
  /** What to do first, where anything is needed and helps. */
  readonly first: ActionOutcome | undefined
}

/** What is said of a row from its runs. */
type Story = Pick<PartRow, 'outcome' | 'outDays' | 'cause' | 'first'>

/** Return the lines of a list with what happens to each, and what many runs say where they are made; in list order. */
export function toPartRows(assessed: Assessed, spread?: ExposureSpread): readonly PartRow[] {
  const { parts, exposure, range, materials, record } = assessed
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const keys = toRowKeys(parts.map(({ part }) => part.id))
  const dayOf = createDays(record.info.baselineDate)
  const outOf = ({ losses }: Bound, index: number) => {
    const week = losses.stockOutWeeks[index] ?? exposure.weeks
    return dayOf(week < exposure.weeks ? week : 'never')
  }
  return exposure.parts.flatMap((row, index) => {
    const completed = parts[index]
    if (completed === undefined) return []
    const { part, assumptions } = completed
    const line = {
      key: keys[index] ?? part.id,
      index,
      part,
      assumptions,
      material: names.get(part.materialId) ?? part.materialId,
      elementId: toDecidingElement(row),
      exposure: row,
      stockOutDay: dayOf(row.stockOutWeek),
      stockOutDays: { low: outOf(range.low, index), high: outOf(range.high, index) },
    }
    const runs = { spread: spread?.parts[index], runs: spread?.runs ?? 0 }
    return [{ ...line, ...tell(line, { ...runs, assessed, dayOf }) }]
  })
}

function toDecidingElement({ bindingElementId, score, elementIds }: PartExposure): string {
  return bindingElementId ?? score?.elementId ?? elementIds[0] ?? ''
}

/** Return a row as runs of its part alone tell it; as it is until they are made. */
export function withRuns(row: PartRow, assessed: Assessed, spread?: ExposureSpread): PartRow {
  const [own] = spread?.parts ?? []
  if (spread === undefined || own === undefined) return row
  const dayOf = createDays(assessed.record.info.baselineDate)
  return { ...row, ...tell(row, { spread: own, runs: spread.runs, assessed, dayOf }) }
}

type DayOf = (week: WeeksOrNever | undefined) => CivilDate | undefined

type RowContext = {
  readonly spread: PartSpread | undefined
  readonly runs: number
  readonly assessed: Assessed
  readonly dayOf: DayOf
}

function tell(
  { part, exposure, index }: Pick<PartRow, 'part' | 'exposure' | 'index'>,
  { spread, runs, assessed, dayOf }: RowContext,
): Story {
  const outcome = toPartOutcome({ part, exposure, spread, runs })
  const { p5, p25, p50, p75, p95 } = outcome.stockOutWeek
  return {
    outcome,
    outDays: {
      p5: dayOf(p5),
      p25: dayOf(p25),
      p50: dayOf(p50),
      p75: dayOf(p75),
      p95: dayOf(p95),
    },
    cause: causeOf(assessed, index, outcome),
    first: outcome.actions.find(({ kind }) => kind === outcome.advice),
  }
}

/** Days are few and lines are many, so each is written once. */
function createDays(baselineDate: CivilDate): DayOf {
  const days = new Map<WeeksOrNever | undefined, CivilDate | undefined>()
  return (week) => {
    if (!days.has(week)) days.set(week, toWeekDay(baselineDate, week))
    return days.get(week)
  }
}

/** Return the first day of a week of the run; undefined for never. */
export function toWeekDay(
  baselineDate: CivilDate,
  week: WeeksOrNever | undefined,
): CivilDate | undefined {
  return typeof week === 'number' ? addDays(baselineDate, 7 * week) : undefined
}

/** Name each row after its part; the second of a name is `name~2`. */
export function toRowKeys(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  })
}
