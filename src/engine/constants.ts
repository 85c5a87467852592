/** Weeks in a year: 365.25 / 7. */
export const WEEKS_PER_YEAR = 365.25 / 7

/** Kilograms in a tonne. */
export const KG_PER_TONNE = 1000

/** Version of the disruption model's equations (docs/model.md §1); changes whenever an equation does. */
export const MODEL_VERSION = 'model-1.0.0'
