import { useFormat } from '@/ui/format/format-context'
import styles from './exposure.module.css'

/** How far a long list is; nothing while nothing is under way. */
export function WorkingOut({ share }: { readonly share: number | undefined }) {
  const format = useFormat()
  return (
    <output className={styles['remark']}>
      {share !== undefined && `Calculating what happens to the parts: ${format.percent(share)}.`}
    </output>
  )
}
