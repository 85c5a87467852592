import { type LabFault } from '@/domain/lab/lab-check'
import { type InputId } from '@/domain/lab/lab-input'
import { MODEL_VERSION } from '@/domain/market/version'

/** Inputs that chose among several versions of the equations, and what belonged to one of them alone. */
const VERSION_INPUTS: ReadonlySet<InputId> = new Set([
  'model.version',
  'model.lookAheadWeeks',
  'model.restockWeeks',
])

/** The floor of the stock in weeks, which one in shares of the normal stock replaced. */
const LEAST_COVER_INPUT: InputId = 'param.minCoverWeeks'

/**
 * Part the changes that the equations in use know from those that earlier ones had.
 *
 * `notes` says once, in a sentence, what is left out and under which equations the scenario opens.
 */
export function splitRetired<Change extends { readonly id: InputId }>(
  changes: readonly Change[],
): { readonly kept: readonly Change[]; readonly notes: readonly LabFault[] } {
  return {
    kept: changes.filter(({ id }) => !VERSION_INPUTS.has(id) && id !== LEAST_COVER_INPUT),
    notes: [
      ...(changes.some(({ id }) => VERSION_INPUTS.has(id)) ? [toVersionNote()] : []),
      ...(changes.some(({ id }) => id === LEAST_COVER_INPUT) ? [toLeastCoverNote()] : []),
    ],
  }
}

/** Return the sentence for a scenario or request that names equations of its own. */
export function toVersionNote(): LabFault {
  const message = `it names an earlier version of the equations, which is no longer offered; it opens under ${MODEL_VERSION}`
  return { path: 'equations', message }
}

/** Return the sentence for a scenario or request that sets the floor of the stock in weeks. */
export function toLeastCoverNote(): LabFault {
  const message = `least stock cover in weeks is left out; under ${MODEL_VERSION} the floor is a share of the normal stock`
  return { path: 'minCoverWeeks', message }
}
