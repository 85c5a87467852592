import { isObject } from '@/contracts/scenario-file-migrations'
import { toVersionNote } from '@/contracts/retired-inputs'
import { type Fault } from '@/engine/model/model-error'

/** A request in the words of the equations in use, and a sentence for each part that was left out. */
export type CurrentRequest = { readonly input: unknown; readonly notes: readonly Fault[] }

/** Versions that a request could name when there were several. */
const OLD_VERSIONS: ReadonlySet<unknown> = new Set(['1.0', '1.1'])

/** Leave out of a request what only earlier equations had; a version that never was stays, and is refused. */
export function dropRetiredFields(input: unknown): CurrentRequest {
  const scenario: unknown = isObject(input) ? input['scenario'] : undefined
  if (!isObject(input) || !isObject(scenario)) return { input, notes: [] }
  const { form, ...rest } = scenario
  const isOld = isObject(form) && OLD_VERSIONS.has(form['modelVersion'])
  if (!isOld) return { input, notes: [] }
  return {
    input: { ...input, scenario: rest },
    notes: [{ ...toVersionNote(), path: 'scenario.form' }],
  }
}
