import { MOST_RUNS, USUAL_RUNS, type ManyRuns } from '@/data/lab-runs'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { FaultList } from './fault-list'
import { toRunWords } from './to-run-words'
import styles from './results.module.css'

type Orders = {
  readonly onExtend: (runs: number) => void
  readonly onCancel: () => void
  readonly onResume: () => void
}

/** Props of {@link RunState}. */
export type RunStateProps = Orders & {
  /** Undefined when nothing of the scenario is uncertain. */
  readonly runs: ManyRuns | undefined
}

/** How many runs the bands stand on, how far the next step has come, and what can be asked of it. */
export function RunState({ runs, ...orders }: RunStateProps) {
  if (runs === undefined) {
    return (
      <p className={styles['runState']}>
        No input is uncertain: one run is all there is. Make a number uncertain beside its slider,
        and bands show what follows.
      </p>
    )
  }
  if (runs.faults.length > 0) {
    return (
      <FaultList
        actions={<Button onClick={orders.onResume}>Run again</Button>}
        faults={runs.faults}
        title="The runs failed."
      />
    )
  }
  return <Progress {...orders} runs={runs} />
}

function Progress({ runs, onExtend, onCancel, onResume }: Orders & { readonly runs: ManyRuns }) {
  const format = useFormat()
  const { step, result, isCancelled, target } = runs
  const isExtendable =
    step === undefined && target < MOST_RUNS && result !== undefined && result.runs >= USUAL_RUNS
  return (
    <div className={styles['runState']}>
      <output>{toRunWords(runs, format)}</output>
      {step !== undefined && (
        <>
          <progress
            aria-label={`Making ${format.integer(step.runs)} runs`}
            max={1}
            value={step.share}
          />
          <Button onClick={onCancel}>Stop</Button>
        </>
      )}
      {isCancelled && !isExtendable && <Button onClick={onResume}>Go on</Button>}
      {isExtendable && (
        <Button onClick={() => onExtend(MOST_RUNS)}>Make {format.integer(MOST_RUNS)} runs</Button>
      )}
    </div>
  )
}
