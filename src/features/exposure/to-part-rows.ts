import { addDays, type CivilDate } from '@/lib/civil-date'
import {
  type ExposureSpread,
  type PartAction,
  type PartExposure,
  type PartSpread,
  type WeeksOrNever,
} from '@/domain/parts/exposure'
import { type Part, type PartAssumption } from '@/domain/parts/part'
import { type Assessed, type Bound } from '@/model/exposure'

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
  readonly exposure: PartExposure
  /** First day of the week from which use is missed; undefined when it never is. */
  readonly stockOutDay: CivilDate | undefined
  /** The same where losses are at the ends of their ranges. */
  readonly stockOutDays: {
    readonly low: CivilDate | undefined
    readonly high: CivilDate | undefined
  }
  /** What many runs do to it; undefined until they are made. */
  readonly spread: PartSpread | undefined
  /** The day in the runs: P5 and P95; undefined for never, or until they are made. */
  readonly spreadDays: { readonly p5: CivilDate | undefined; readonly p95: CivilDate | undefined }
  /** What to do first, where anything helps. */
  readonly first: PartAction | undefined
}

type Needs = Pick<Assessed, 'parts' | 'exposure' | 'range' | 'materials' | 'record'>

/** Return the lines of a list with what happens to each, and what many runs say where they are made; in list order. */
export function toPartRows(
  { parts, exposure, range, materials, record }: Needs,
  spread?: ExposureSpread,
): readonly PartRow[] {
  const names = new Map(materials.map(({ id, name }) => [id, name]))
  const keys = toRowKeys(parts.map(({ part }) => part.id))
  const days = new Map<WeeksOrNever | undefined, CivilDate | undefined>()
  const dayOf = (week: WeeksOrNever | undefined) => {
    if (!days.has(week)) days.set(week, toWeekDay(record.info.baselineDate, week))
    return days.get(week)
  }
  const outOf = ({ losses }: Bound, index: number) => {
    const week = losses.stockOutWeeks[index] ?? exposure.weeks
    return dayOf(week < exposure.weeks ? week : 'never')
  }
  return exposure.parts.flatMap((row, index) => {
    const completed = parts[index]
    if (completed === undefined) return []
    const { part, assumptions } = completed
    return [
      {
        key: keys[index] ?? part.id,
        index,
        part,
        assumptions,
        material: names.get(part.materialId) ?? part.materialId,
        elementId: row.bindingElementId ?? row.score?.elementId ?? row.elementIds[0] ?? '',
        exposure: row,
        stockOutDay: dayOf(row.stockOutWeek),
        stockOutDays: {
          low: outOf(range.low, index),
          high: outOf(range.high, index),
        },
        ...toSpreadDays(spread?.parts[index], dayOf),
        first: row.actions.find(({ kind }) => kind === row.firstAction),
      },
    ]
  })
}

function toSpreadDays(
  spread: PartSpread | undefined,
  dayOf: (week: WeeksOrNever | undefined) => CivilDate | undefined,
): Pick<PartRow, 'spread' | 'spreadDays'> {
  const { p5, p95 } = spread?.stockOutWeek ?? {}
  return { spread, spreadDays: { p5: dayOf(p5), p95: dayOf(p95) } }
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
