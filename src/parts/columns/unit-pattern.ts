import { QUANTITY_UNITS, wordsOf } from './units'
import { toAlternatives } from './measure-scanner'

/** Any word for a unit of quantity, as the alternatives of a pattern. */
export const UNIT_ALTERNATIVES = toAlternatives(
  QUANTITY_UNITS.flatMap((unit) => wordsOf(unit)).join('|'),
)
