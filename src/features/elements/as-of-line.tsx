import { useView } from '@/state/use-view'
import { useFormat } from '@/ui/format/format-context'
import styles from './page.module.css'

/** The day that the page answers for, and where to change it. */
export function AsOfLine() {
  const format = useFormat()
  const { view, hrefTo } = useView()
  return (
    <p className={styles['asOf']}>
      As of {format.dateLong(view.asOf)}. <a href={hrefTo('/')}>Change the day on the overview</a>.
    </p>
  )
}
