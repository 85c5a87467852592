import { type ManyRuns } from '@/data/lab-runs'
import { type Format } from '@/ui/format/create-format'

/** Say how many runs there are, and what is under way, waiting or stopped. */
export function toRunWords(
  { result, held, step, isCancelled, target }: ManyRuns,
  format: Format,
): string {
  const made =
    result === undefined
      ? toWaitingWords(held !== undefined)
      : `Bands of ${format.integer(result.runs)} runs, seed ${result.seed}.`
  if (isCancelled) return `${made} Stopped.`
  if (step !== undefined) return `${made} Making ${format.integer(step.runs)} …`
  if (result === undefined || result.runs < target)
    return `${made} More runs start when you stop dragging.`
  return `${made} The same seed for every scenario.`
}

function toWaitingWords(isHeld: boolean): string {
  return isHeld ? 'The bands are being updated.' : 'No bands yet.'
}
