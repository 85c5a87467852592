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
  const fault = findFault(value, rule)
  return fault === undefined ? [] : [{ path, message: `${value} ${fault}; ${rule.hint}` }]
}

function findFault(value: number, rule: NumberRule): string | undefined {
  if (!Number.isFinite(value)) return 'is not a finite number'
  if (rule.above !== undefined && value <= rule.above) return `is not above ${rule.above}`
  if (!isInside(value, rule)) return `is outside ${describeRange(rule)}`
  return rule.isWhole === true && !Number.isInteger(value) ? 'is not a whole number' : undefined
}

function isInside(value: number, { min, max }: NumberRule): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity)
}

/** Say which values a rule allows: `0 to 1`, `0 or more`. */
function describeRange({ min, max }: NumberRule): string {
  if (max === undefined) return `${min ?? 'any'} or more`
  return min === undefined ? `up to ${max}` : `${min} to ${max}`
}
