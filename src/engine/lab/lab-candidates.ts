import { type Distribution } from '@/domain/market/distribution'
import { createQuantile, toCentral } from '@/domain/market/distribution-curve'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type NumberInput } from '@/domain/lab/lab-input'
import { AMOUNT } from './differences'
import { toDrawn, type LabValues } from './lab-values'
import { type SwingBasis } from '@/domain/lab/lab-question'

/** An input that can be moved, with the number that it is in the run of central values. */
export type Candidate = { readonly input: NumberInput; readonly central: number }

/** Where an input is put to see how far it swings a measure. */
export type SwingRange = {
  readonly basis: SwingBasis
  readonly low: number
  readonly high: number
}

/** Shares of its values at which an uncertain input is put. */
const LOW_SHARE = 0.1
const HIGH_SHARE = 0.9

/** Return the numbers of a scenario that can bear on an element: none of another element, and nothing idle. */
export function listCandidates(
  { inputs, elementIds }: Catalogue,
  values: LabValues,
  elementId: string,
): readonly Candidate[] {
  const others = new Set(elementIds.filter((id) => id !== elementId))
  return [...inputs.values()].flatMap((input) => {
    if (input.form !== 'number' || others.has(input.targetId ?? '')) return []
    if (input.group === 'control' || isIdle(input.id, values)) return []
    return [{ input, central: centralOf(input, values) }]
  })
}

/**
 * Return where an input is to be put, if there is a reason to move it: at the 10th and 90th percentile of what it is
 * drawn from, or would be where a range is stated; a changed one as it was and as it is.
 */
export function toSwingRange(
  { input, central }: Candidate,
  values: LabValues,
  before: LabValues,
): SwingRange | undefined {
  const value = values.of(input.id)
  if (typeof value === 'object') return { basis: 'uncertain', ...toPercentiles(input, value) }
  const was = centralOf(input, before)
  if (was !== central) {
    return { basis: 'changed', low: Math.min(was, central), high: Math.max(was, central) }
  }
  const stated = values.rangeOf(input.id) ?? input.stated
  const drawn = stated === null ? central : toDrawn(input, central, stated)
  return typeof drawn === 'number' ? undefined : { basis: 'stated', ...toPercentiles(input, drawn) }
}

/** Return values with one input at a number. */
export function withNumber(values: LabValues, id: InputId, value: number): LabValues {
  return {
    asOf: values.asOf,
    of: (asked) => (asked === id ? value : values.of(asked)),
    rangeOf: (asked) => (asked === id ? undefined : values.rangeOf(asked)),
  }
}

function toPercentiles(input: NumberInput, value: Distribution) {
  const quantile = createQuantile(value, input)
  const settle = (share: number) => (input.isWhole ? Math.round(quantile(share)) : quantile(share))
  return { low: settle(LOW_SHARE), high: settle(HIGH_SHARE) }
}

/** Return the number that an input is in the run of central values. */
export function centralOf(input: NumberInput, values: LabValues): number {
  const value = values.of(input.id)
  return typeof value === 'string' ? 0 : toCentral(value, input)
}

function isIdle(id: InputId, values: LabValues): boolean {
  const [family = '', target = '', field] = id.split('.')
  const amount = AMOUNT[family]
  return (
    amount !== undefined && field !== amount && values.of(`${family}.${target}.${amount}`) === 0
  )
}
