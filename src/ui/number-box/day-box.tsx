import { useId, useMemo } from 'react'
import { addDays, type CivilDate } from '@/lib/civil-date'
import { createReadDay } from '@/ui/format/create-read-day'
import { useFormat } from '@/ui/format/format-context'
import styles from './number-box.module.css'
import { TypedBox } from './typed-box'

/** Props of {@link DayBox}. */
export type DayBoxProps = {
  readonly label: string
  /** Whether the label is only spoken, because it stands beside the box already. */
  readonly isLabelHidden?: boolean | undefined
  readonly value: CivilDate
  readonly first: CivilDate
  readonly last: CivilDate
  /** By how many days the up and down arrows move; 1 unless told. */
  readonly stepDays?: number | undefined
  /** Takes a day, or says why not. */
  readonly onDay: (day: CivilDate) => string | undefined
}

/** Box for a day, one stop of the keyboard: typed in any usual way, moved with the up and down arrows. */
export function DayBox(props: DayBoxProps) {
  const { label, isLabelHidden = false, value, first, last, stepDays = 1, onDay } = props
  const format = useFormat()
  const id = useId()
  const readHere = useMemo(() => createReadDay(format.locale), [format.locale])
  const range = `Give a day from ${format.date(first)} to ${format.date(last)}.`
  return (
    <span className={styles['day']}>
      {!isLabelHidden && <label htmlFor={id}>{label}</label>}
      <TypedBox
        echo={format.dateLong}
        id={id}
        label={label}
        onValue={onDay}
        read={(text) => {
          const reading = readHere(text, { first, last })
          if (reading.kind !== 'refused') return reading
          const fault = reading.fault === 'outside' ? 'is out of range' : 'is not a day'
          return { kind: 'refused', words: `“${text}” ${fault}. ${range}` }
        }}
        step={(day, steps) => {
          const next = addDays(day, stepDays * steps)
          return first <= next && next <= last ? next : undefined
        }}
        value={value}
        write={format.date}
      />
    </span>
  )
}
