import { type LabSummary } from '@/model/exposure'
import { type ExposureRuns } from '@/data/use-exposure-runs'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import pageStyles from '@/ui/layout/page.module.css'

type RunsStatusProps = {
  readonly runs: ExposureRuns
  /** The scenario of the lab whose distributions are drawn; the ranges of the record are, where there is none. */
  readonly lab: LabSummary | undefined
}

/** How far the many runs have come, and the way to stop them or to go on. */
export function RunsStatus({ runs, lab }: RunsStatusProps) {
  if (runs.faults.length > 0) return <RunsFaults runs={runs} />
  return (
    <p className={pageStyles['remark']}>
      {runs.isCertain ? (
        'Nothing in this scenario is uncertain, so there is no P5–P95. Make one of its values uncertain in the lab to get it.'
      ) : (
        <RunsProgress
          drawn={
            lab === undefined
              ? 'every range that the record states'
              : 'everything that the scenario makes uncertain'
          }
          runs={runs}
        />
      )}
    </p>
  )
}

function RunsFaults({ runs: { faults, resume } }: Pick<RunsStatusProps, 'runs'>) {
  return (
    <p className={pageStyles['remark']}>
      P5–P95 cannot be computed: {faults.map(({ message }) => message).join('; ')}.{' '}
      <Button kind="quiet" onClick={resume}>
        Try again
      </Button>
    </p>
  )
}

type RunsProgressProps = Pick<RunsStatusProps, 'runs'> & {
  /** What is drawn, in words. */
  readonly drawn: string
}

function RunsProgress({ runs, drawn }: RunsProgressProps) {
  const format = useFormat()
  const { result, step, target, isCancelled, cancel, resume } = runs
  const made = result?.runs ?? 0
  return (
    <>
      {made === 0
        ? 'P5–P95 is being calculated.'
        : `P5–P95 of ${format.integer(made)} runs, each with its own draw of ${drawn}.`}{' '}
      {step !== undefined &&
        `${format.integer(step.runs)} runs: ${format.percent(step.share)} done.`}{' '}
      {step !== undefined && (
        <Button kind="quiet" onClick={cancel}>
          Stop
        </Button>
      )}
      {isCancelled && made < target && (
        <Button kind="quiet" onClick={resume}>
          Continue
        </Button>
      )}
    </>
  )
}
