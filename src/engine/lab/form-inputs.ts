import { DISTRIBUTION_KINDS, type UncertainNumber } from '@/domain/market/distribution'
import { type InputDefault, type InputId, type LabInput } from '@/domain/lab/lab-input'
import { MODEL_VERSIONS, USUAL_FORM } from '@/domain/market/model-form'
import { type UncertainForm } from '@/domain/market/uncertain-scenario'
import { toChoiceInput, toNumberInputs, type InputSubject } from './to-inputs'

/** Id of the input that names the equations of the model. */
export const VERSION_ID: InputId = 'model.version'

const LOOK_AHEAD_RANGE = { low: 0, high: 13 }
const RESTOCK_RANGE = { low: 4, high: 52 }

const SUBJECT: InputSubject = {
  prefix: 'model',
  kind: 'assumption',
  group: 'response',
  targetId: null,
  name: '',
}

/** Return the inputs that choose the equations, with the assumptions that only later versions have. */
export function listFormInputs(): readonly LabInput[] {
  return [
    toChoiceInput(SUBJECT, 'version', {
      shortLabel: 'Version of the equations',
      options: MODEL_VERSIONS,
      canCombine: false,
    }),
    ...toNumberInputs(SUBJECT, {
      lookAheadWeeks: {
        shortLabel: 'Weeks that buyers outside China look ahead (1.1)',
        unit: 'weeks',
        min: 0,
        max: 52,
        step: 1,
        stated: LOOK_AHEAD_RANGE,
        distributions: DISTRIBUTION_KINDS,
      },
      restockWeeks: {
        shortLabel: 'Weeks in which buyers outside China restock (1.1)',
        unit: 'weeks',
        min: 1,
        max: 104,
        step: 1,
        stated: RESTOCK_RANGE,
        distributions: DISTRIBUTION_KINDS,
      },
    }),
  ]
}

/**
 * Return their defaults. Version 1.0 is what a kept scenario means that names none, so this never changes: a page that
 * starts from another version sets it in new presets.
 */
export function toFormDefaults(): readonly (readonly [InputId, InputDefault])[] {
  const estimate = { evidence: 'estimated', sources: ['own_estimate'] } as const
  return [
    [VERSION_ID, { ...estimate, value: '1.0' }],
    [
      'model.lookAheadWeeks',
      {
        ...estimate,
        value: USUAL_FORM.lookAheadWeeks,
        range: LOOK_AHEAD_RANGE,
        note: 'Four weeks, about one shipment by sea.',
      },
    ],
    [
      'model.restockWeeks',
      {
        ...estimate,
        value: USUAL_FORM.restockWeeks,
        range: RESTOCK_RANGE,
        note: 'A quarter is assumed.',
      },
    ],
  ]
}

/** Return the equations of a run, or undefined for those of version 1.0. */
export function toForm(
  version: string,
  number: (id: InputId) => UncertainNumber,
): UncertainForm | undefined {
  if (version !== '1.1') return undefined
  return {
    modelVersion: version,
    lookAheadWeeks: number('model.lookAheadWeeks'),
    restockWeeks: number('model.restockWeeks'),
  }
}
