import { USUAL_RUNS } from '@/domain/market/monte-carlo'
import { MOST_RUNS, type ManyRuns } from '@/data/lab-runs'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { FaultList } from './fault-list'
import styles from './results.module.css'
import { type Format } from '@/ui/format/create-format'

/** Say how many runs there are, and what is under way, waiting or stopped. */
function toRunWords(
  { result, previous, step, isCancelled, target }: ManyRuns,
  format: Format,
): string {
  const made =
    result === undefined
      ? toWaitingWords(previous !== undefined)
      : `Bands of ${format.integer(result.runs)} runs, seed ${result.seed}.`
  if (isCancelled) return `${made} Stopped.`
  if (step !== undefined) return `${made} Making ${format.integer(step.runs)} …`
  if (result === undefined || result.runs < target)
    return `${made} More runs start when you stop dragging.`
  return `${made} The same seed for every scenario.`
}

function toWaitingWords(hasPrevious: boolean): string {
  return hasPrevious ? 'The bands are being updated.' : 'No bands yet.'
}

type Orders = {
  readonly onExtend: (runs: number) => void
  readonly onCancel: () => void
  readonly onResume: () => void
}

/** Props of {@link RunState}. */
export type RunStateProps = Orders & {
  /** Undefined when nothing of the scenario is uncertain. */
  readonly runs: ManyRuns | undefined
  /** Make uncertain every number with a stated range that nobody set. */
  readonly onDraw: () => void
}

/** How many runs the bands stand on, how far the next step has come, and what can be asked of it. */
export function RunState({ runs, onDraw, ...orders }: RunStateProps) {
  if (runs === undefined) {
    return (
      <div className={styles['runState']}>
        <p>
          How sure is this? No input is uncertain yet, so there is one run. Draw all numbers from
          the ranges that their sources state, or make single ones uncertain beside their sliders.
        </p>
        <Button onClick={onDraw}>Sample all uncertain inputs</Button>
      </div>
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
      {isCancelled && !isExtendable && <Button onClick={onResume}>Continue</Button>}
      {isExtendable && (
        <Button onClick={() => onExtend(MOST_RUNS)}>Make {format.integer(MOST_RUNS)} runs</Button>
      )}
    </div>
  )
}
