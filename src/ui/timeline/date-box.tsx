import { useId, useState } from 'react'
import { type CivilDate, isCivilDate } from '@/lib/civil-date'
import { useFormat } from '@/ui/format/format-context'
import { type TimelineScale } from './timeline-scale'
import styles from './timeline.module.css'

/** Props of {@link DateBox}. */
export type DateBoxProps = {
  readonly scale: TimelineScale
  readonly asOf: CivilDate
  readonly onDate: (date: CivilDate) => void
}

/** Box to type the as-of date into; days outside the record are refused with the reason. */
export function DateBox({ scale, asOf, onDate }: DateBoxProps) {
  const format = useFormat()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const { firstDay, lastDay } = scale
  const isRefused =
    typed !== undefined && isCivilDate(typed) && (typed < firstDay || typed > lastDay)
  const read = (text: string) => {
    const isShown = isCivilDate(text) && text >= firstDay && text <= lastDay
    setTyped(isShown ? undefined : text)
    if (isShown) onDate(text)
  }
  return (
    <span className={styles['dateField']}>
      <label className={styles['dateLabel']} htmlFor={id}>
        Go to date
      </label>
      <input
        aria-describedby={isRefused ? `${id}-refused` : undefined}
        aria-invalid={isRefused}
        className={styles['dateBox']}
        id={id}
        max={lastDay}
        min={firstDay}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => read(event.currentTarget.value)}
        type="date"
        value={typed ?? asOf}
      />
      <output className={styles['refused']} id={`${id}-refused`}>
        {isRefused
          ? `The record runs from ${format.date(firstDay)} to ${format.date(lastDay)}.`
          : ''}
      </output>
    </span>
  )
}
