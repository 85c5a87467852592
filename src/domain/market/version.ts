import { type ModelVersion } from './model-form'

/** Version of the disruption model's equations (docs/model.md §1); an equation that changes raises it. */
export const MODEL_VERSION = 'model-1.0.0'

/** Version of the equations that a run followed, in the same words. */
export function toModelVersion(form: { readonly modelVersion: ModelVersion } | undefined): string {
  return form === undefined ? MODEL_VERSION : `model-${form.modelVersion}.0`
}

/** Version of the score's formula (docs/model.md §2), shown beside every score. */
export const FORMULA_VERSION = 'score-1.0.0'
