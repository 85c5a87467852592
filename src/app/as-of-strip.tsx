import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { DateBox } from '@/ui/timeline/date-box'
import styles from './as-of-strip.module.css'

/** The day that a page answers for, and a box to change it. */
export function AsOfStrip() {
  const format = useFormat()
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { view, commit } = useSettledView()
  if (info === undefined) return undefined
  return (
    <div className={styles['strip']} data-print="no">
      <p>
        As of <strong>{format.dateLong(view.asOf)}</strong>
      </p>
      <DateBox asOf={view.asOf} onDate={(asOf) => commit({ asOf }, 'replace')} scale={info} />
    </div>
  )
}
