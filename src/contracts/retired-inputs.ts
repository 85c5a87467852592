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

/** Began the ids of licences before they were set by form: `licence.Dy.severity` held back compounds and magnets. */
const BOTH_FORMS = 'licence'

/** Elements of which magnets were bought when those ids were in use. */
const MAGNET_ELEMENTS: ReadonlySet<string> = new Set(['Pr', 'Nd', 'Sm', 'Tb', 'Dy'])

type Named = { readonly id: InputId }

/**
 * Part the changes that the inputs in use know from those that earlier ones had.
 *
 * What an earlier input means in today's is kept under their names, unless these are set as well. `notes` says once, in
 * a sentence, what is left out or reads otherwise, and under which equations the scenario opens.
 */
export function splitRetired<Change extends Named>(
  changes: readonly Change[],
): { readonly kept: readonly Change[]; readonly notes: readonly LabFault[] } {
  const given = new Set(changes.map(({ id }) => id))
  return {
    kept: changes
      .filter(({ id }) => !VERSION_INPUTS.has(id) && id !== LEAST_COVER_INPUT)
      .flatMap((change) => {
        const ids = toFormIds(change.id).filter((id) => id === change.id || !given.has(id))
        return ids.map((id) => Object.assign({}, change, { id }))
      }),
    notes: [
      ...(changes.some(({ id }) => VERSION_INPUTS.has(id)) ? [toVersionNote()] : []),
      ...(changes.some(({ id }) => id === LEAST_COVER_INPUT) ? [toLeastCoverNote()] : []),
    ],
  }
}

/** Return the ids of each form that licences on both stand for; any other id alone. */
function toFormIds(id: InputId): readonly InputId[] {
  const [family = '', elementId = '', ...field] = id.split('.')
  if (family !== BOTH_FORMS) return [id]
  const forms = MAGNET_ELEMENTS.has(elementId) ? ['compound', 'magnet'] : ['compound']
  return forms.map((form) => [form, elementId, ...field].join('.'))
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
