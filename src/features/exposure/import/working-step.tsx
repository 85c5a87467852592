import { type Progress } from '@/parts/thread/parts-reader'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import styles from './import.module.css'

type WorkingStepProps = {
  readonly progress: Progress | undefined
  readonly onCancel: () => void
}

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  unpacking: 'Unpacking the workbook',
  reading: 'Reading the rows',
  checking: 'Checking the lines',
}

/** How far reading has come, and the way out. */
export function WorkingStep({ progress, onCancel }: WorkingStepProps) {
  const format = useFormat()
  const phase = progress === undefined ? 'Reading the list' : PHASES[progress.phase]
  return (
    <div className={styles['step']}>
      <label className={styles['progress']}>
        {phase}: {format.percent(progress?.share ?? 0)}
        <progress max={1} value={progress?.share ?? 0} />
      </label>
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>Stop reading</Button>
      </div>
    </div>
  )
}
