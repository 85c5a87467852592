import { addDays, weeksBetween, type CivilDate } from '@/lib/civil-date'

const QUARTER_STARTS = ['01', '04', '07', '10'] as const

/** Return the weeks after `baselineDate` at which quarters begin, up to `horizonWeeks`: the ticks of a time axis. */
export function toQuarterWeeks(baselineDate: CivilDate, horizonWeeks: number): readonly number[] {
  const firstYear = Number(baselineDate.slice(0, 4))
  const lastYear = Number(addDays(baselineDate, 7 * horizonWeeks).slice(0, 4))
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return years
    .flatMap((year) =>
      QUARTER_STARTS.map((month) => weeksBetween(baselineDate, `${year}-${month}-01`)),
    )
    .filter((week) => week >= 0 && week <= horizonWeeks)
}
