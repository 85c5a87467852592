/** Weeks in a year: 365.25 / 7. */
export const WEEKS_PER_YEAR = 365.25 / 7

/** Kilograms in a tonne. */
export const KG_PER_TONNE = 1000
