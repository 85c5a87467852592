import { type KeyboardEvent, useRef } from 'react'
import {
  addDays,
  type CivilDate,
  clampDate,
  daysBetween,
  toCivilDate,
  toDayNumber,
} from '@/lib/civil-date'
import { useFormat } from '@/ui/format/format-context'
import { type TimelineScale } from './timeline-scale'
import slider from '@/ui/layout/slider.module.css'
import styles from './timeline.module.css'

/** Props of {@link Scrubber}. */
export type ScrubberProps = {
  readonly scale: TimelineScale
  readonly asOf: CivilDate
  readonly onAsOf: (date: CivilDate) => void
  readonly onAsOfCommit: ((date: CivilDate) => void) | undefined
}

/** Days that Page Up and Page Down move. */
const PAGE_DAYS = 28

/** Slider over the axis, one day a step. */
export function Scrubber({ scale, asOf, onAsOf, onAsOfCommit }: ScrubberProps) {
  const format = useFormat()
  const isMoved = useRef(false)
  const { firstDay, lastDay } = scale
  const move = (date: CivilDate) => {
    isMoved.current = true
    onAsOf(date)
  }
  const commit = (input: HTMLInputElement) => {
    if (isMoved.current) onAsOfCommit?.(toDate(input))
    isMoved.current = false
  }
  const turnPage = (event: KeyboardEvent<HTMLInputElement>) => {
    const days = { PageUp: PAGE_DAYS, PageDown: -PAGE_DAYS }[event.key]
    if (days === undefined) return
    event.preventDefault()
    move(clampDate(addDays(asOf, days), firstDay, lastDay))
  }
  return (
    <input
      aria-label="As-of date"
      aria-valuetext={format.dateLong(asOf)}
      className={`${slider['slider']} ${styles['scrubber']}`}
      max={daysBetween(firstDay, lastDay)}
      min={0}
      onBlur={(event) => commit(event.currentTarget)}
      onChange={(event) => move(toDate(event.currentTarget))}
      onKeyDown={turnPage}
      onKeyUp={(event) => commit(event.currentTarget)}
      onPointerUp={(event) => commit(event.currentTarget)}
      step={1}
      type="range"
      value={daysBetween(firstDay, asOf)}
    />
  )

  function toDate(input: HTMLInputElement): CivilDate {
    return toCivilDate(toDayNumber(firstDay) + input.valueAsNumber)
  }
}
