import { useId, useState } from 'react'
import { type CivilDate, isCivilDate } from '@/lib/civil-date'
import { useFormat } from '@/ui/format/format-context'
import styles from './inputs.module.css'

type DayBoxProps = {
  readonly label: string
  readonly value: CivilDate
  readonly first: CivilDate
  readonly last: CivilDate
  readonly onDay: (day: CivilDate) => void
}

/** Box for a day; a day that is not allowed is refused with the days that are. */
export function DayBox({ label, value, first, last, onDay }: DayBoxProps) {
  const format = useFormat()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const isRefused = typed !== undefined && isCivilDate(typed)
  const read = (text: string): void => {
    const isAllowed = isCivilDate(text) && first <= text && text <= last
    setTyped(isAllowed ? undefined : text)
    if (isAllowed && text !== value) onDay(text)
  }
  return (
    <span className={styles['day']}>
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={isRefused ? `${id}-refused` : undefined}
        aria-invalid={isRefused}
        id={id}
        max={last}
        min={first}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => read(event.currentTarget.value)}
        type="date"
        value={typed ?? value}
      />
      <output className={styles['refused']} id={`${id}-refused`}>
        {isRefused ? `Give a day from ${format.date(first)} to ${format.date(last)}.` : ''}
      </output>
    </span>
  )
}
