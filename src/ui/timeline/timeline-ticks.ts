import { type CivilDate } from '@/lib/civil-date'
import { type TimelineScale } from './timeline-scale'

/** First day of a month, marked on the axis. */
export type TimelineTick = {
  readonly date: CivilDate
  /** Named on a wide screen, and on a narrow one. */
  readonly isNamed: boolean
  readonly isNamedNarrow: boolean
  /** Named by its year alone. */
  readonly isYear: boolean
}

/** Months between named ticks that an axis may use, with the most months it then spans on a wide screen. */
const STRIDES = [
  { stride: 1, longest: 14 },
  { stride: 3, longest: 40 },
  { stride: 6, longest: 72 },
  { stride: 12, longest: 180 },
  { stride: 24, longest: Infinity },
] as const

/** On a narrow screen about a third as many names fit. */
const NARROW = 3

/** Return a tick for every month, and which of them have room for a name. */
export function toTimelineTicks({ firstDay, lastDay }: TimelineScale): readonly TimelineTick[] {
  const first = toMonthNumber(firstDay) + (firstDay.endsWith('-01') ? 0 : 1)
  const count = toMonthNumber(lastDay) - first + 1
  const stride = toStride(count)
  const narrow = toStride(count * NARROW)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = first + index
    return {
      date: toFirstDay(month),
      isNamed: month % stride === 0,
      isNamedNarrow: month % narrow === 0,
      isYear: stride >= 12,
    }
  })
}

function toStride(months: number): number {
  return STRIDES.find(({ longest }) => months <= longest)?.stride ?? 24
}

function toMonthNumber(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function toFirstDay(month: number): CivilDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
