import { type CivilDate } from '@/lib/civil-date'
import { type DatasetInfo } from '@/domain/record/record'
import { toRecordAge, writeAge, writeRecordAge } from '@/domain/record/record-age'
import { useFormat } from '@/ui/format/format-context'
import { Disclosure } from '@/ui/layout/disclosure'
import styles from './record-age-line.module.css'

/** Props of {@link RecordAgeLine}. */
export type RecordAgeLineProps = {
  readonly info: DatasetInfo
  readonly today: CivilDate
}

/** How far the record reaches and how long ago that was, with every series folded away below. */
export function RecordAgeLine({ info, today }: RecordAgeLineProps) {
  const format = useFormat()
  const age = toRecordAge(info, today)
  return (
    <div className={styles['age']} data-today>
      <p data-tone={age.tone}>{writeRecordAge(age, format.date)}</p>
      <Disclosure label="How old each series is">
        <ul>
          {age.series.map(({ id, label, lastDay, days, tone }) => (
            <li data-tone={tone} key={id}>
              {label}: to {format.date(lastDay)}, {writeAge(days)}
              {tone === 'amber' && ', ageing'}
              {tone === 'red' && ', out of date'}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
