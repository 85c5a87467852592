import { type Fault } from './model-error'

/** Bounds of a number and what to give instead of one outside them. */
export type NumberRule = {
  /** Lowest value allowed. */
  readonly min?: number
  /** Bound that the value must exceed. */
  readonly above?: number
  /** Highest value allowed. */
  readonly max?: number
  readonly isWhole?: true
  /** How to mend it: `give a share of output`. */
  readonly hint: string
}

/** Return the fault of `value` under `rule`, as a list of none or one. */
export function checkNumber(path: string, value: number, rule: NumberRule): readonly Fault[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [{ path, message: `${String(value)} is not a finite number; ${rule.hint}` }]
  }
  if (!isInside(value, rule)) {
    return [{ path, message: `${value} is outside ${describeRange(rule)}; ${rule.hint}` }]
  }
  if (rule.isWhole === true && !Number.isInteger(value)) {
    return [{ path, message: `${value} is not a whole number; ${rule.hint}` }]
  }
  return []
}

function isInside(value: number, { min, above, max }: NumberRule): boolean {
  return value >= (min ?? -Infinity) && value > (above ?? -Infinity) && value <= (max ?? Infinity)
}

/** Say which values a rule allows: `0 to 1`, `above 0`, `0 or more`. */
function describeRange({ min, above, max }: NumberRule): string {
  if (above !== undefined) return max === undefined ? `above ${above}` : `above ${above} to ${max}`
  if (max === undefined) return `${min ?? 'any'} or more`
  return min === undefined ? `up to ${max}` : `${min} to ${max}`
}
