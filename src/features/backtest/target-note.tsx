import { type TargetResult } from '@/model/backtest'
import { useSourceLookup } from '@/data/use-source-refs'
import { SourceLine } from '@/ui/evidence/source-line'
import styles from './backtest-page.module.css'

/** How an observation was read, whether it steers the fit, and who says so. */
export function TargetNote({ result: { target } }: { readonly result: TargetResult }) {
  const look = useSourceLookup()
  return (
    <div className={styles['words']}>
      {target.role === 'check' && 'Takes no part in the fit. '}
      {target.seen.note}
      <SourceLine sources={look(target.seen.sources)} shown={1} />
    </div>
  )
}
