import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { COMPARISONS, type Comparison } from '@/domain/page/view'
import { useData } from '@/data/data-context'
import { useOpeningDay } from '@/state/address/opening-day'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { RecordAgeLine } from '@/ui/evidence/record-age-line'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import styles from './as-of-bar.module.css'

/** Which day the page answers for, and which day it compares with. */
export const AsOfBar = memo(DrawnAsOfBar)

type AsOfBarProps = { readonly asOf: CivilDate; readonly since: Comparison }

function DrawnAsOfBar({ asOf, since }: AsOfBarProps) {
  const format = useFormat()
  const { queries, today } = useData()
  const { data: info } = useQuery(queries.info)
  const { commit } = useSettledView()
  const { isLatest, setLatest } = useOpeningDay()
  if (info === undefined) return undefined
  const labels: Readonly<Record<Comparison, string>> = {
    baseline: `the last week before the disruption (${format.date(info.baselineDate)})`,
    '1w': 'one week earlier',
    '4w': 'four weeks earlier',
    '13w': '13 weeks earlier',
  }
  return (
    <div className={styles['bar']}>
      <div>
        <p>
          As of <strong>{format.dateLong(asOf)}</strong>. The record begins on{' '}
          {format.date(info.firstDay)}.
        </p>
        <RecordAgeLine info={info} today={today} />
      </div>
      <div className={styles['choices']}>
        {[...info.cases, { label: 'Latest', day: info.lastDay }].map(({ label, day }) => (
          <Button
            aria-current={asOf === day ? 'date' : undefined}
            disabled={asOf === day}
            key={day}
            kind="quiet"
            onClick={() => commit({ asOf: day })}
          >
            {label}, {format.date(day)}
          </Button>
        ))}
        <label title="Kept in this browser: an address that names no day opens on the latest one.">
          <input
            checked={isLatest}
            type="checkbox"
            onChange={({ target: { checked } }) => {
              setLatest(checked)
              if (checked) commit({ asOf: info.lastDay })
            }}
          />{' '}
          Open on the latest day
        </label>
        <Select
          label="Change since"
          options={COMPARISONS.map((value) => ({ value, label: labels[value] }))}
          value={since}
          onChange={(value) => commit({ since: value })}
        />
      </div>
    </div>
  )
}
