import { type Band } from '@/domain/market/indicators'
import { useFormat } from '@/ui/format/format-context'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import styles from './score-bar.module.css'

/** Props of {@link ScoreBar}. */
export type ScoreBarProps = {
  /** 0 to 100. */
  readonly value: number
  readonly band: Band
}

/** Score as a bar from 0 to 100 with its number in the colour of the band. */
export function ScoreBar({ value, band }: ScoreBarProps) {
  const format = useFormat()
  const width = Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0
  return (
    <span className={styles['score']} data-band={band}>
      <span aria-hidden="true" className={styles['track']}>
        <span className={styles['bar']} style={{ width: `${width}%` }} />
      </span>
      <span className={styles['number']}>
        {format.score(value)}
        <VisuallyHidden> of 100, {band}</VisuallyHidden>
      </span>
    </span>
  )
}
