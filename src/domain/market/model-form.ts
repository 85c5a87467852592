/** Versions of the model's equations that a scenario can name. */
export const MODEL_VERSIONS = ['1.0', '1.1'] as const

/** Version of the model's equations. */
export type ModelVersion = (typeof MODEL_VERSIONS)[number]

/**
 * Which equations a run follows, with the assumptions that only these have.
 *
 * 1.1 differs from 1.0 outside China alone (docs/model.md, Version 1.1): buyers there look ahead, and restock.
 */
export type ModelForm =
  | { readonly modelVersion: '1.0' }
  | {
      readonly modelVersion: '1.1'
      /** Weeks of withheld arrivals that buyers count as already lost, 0 or more. */
      readonly lookAheadWeeks: number
      /** Weeks in which they order back what is missing from their usual stock, above 0. */
      readonly restockWeeks: number
    }

/**
 * Version 1.1 where nothing else is said: buyers look four weeks ahead, about one shipment by sea, and restock within a
 * quarter. Both are estimates.
 */
export const USUAL_FORM = {
  modelVersion: '1.1',
  lookAheadWeeks: 4,
  restockWeeks: 13,
} as const satisfies ModelForm
