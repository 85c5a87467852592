import { type ExposureRuns } from '@/data/use-exposure-runs'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import styles from './exposure.module.css'

/** How far the many runs have come, and the way to stop them or to go on. */
export function RunsStatus({ runs }: { readonly runs: ExposureRuns }) {
  const format = useFormat()
  const { result, step, target, isCancelled, faults, cancel, resume } = runs
  const made = result?.runs ?? 0
  if (faults.length > 0) {
    return (
      <p className={styles['remark']}>
        P5–P95 cannot be computed: {faults.map(({ message }) => message).join('; ')}.{' '}
        <Button kind="quiet" onClick={resume}>
          Try again
        </Button>
      </p>
    )
  }
  return (
    <p className={styles['remark']}>
      {made === 0
        ? 'P5–P95 are being computed.'
        : `P5–P95 of ${format.integer(made)} runs, in which every range that the record states is drawn by itself.`}{' '}
      {step !== undefined &&
        `${format.integer(step.runs)} runs: ${format.percent(step.share)} made.`}{' '}
      {step !== undefined && (
        <Button kind="quiet" onClick={cancel}>
          Stop
        </Button>
      )}
      {isCancelled && made < target && (
        <Button kind="quiet" onClick={resume}>
          Go on
        </Button>
      )}
    </p>
  )
}
