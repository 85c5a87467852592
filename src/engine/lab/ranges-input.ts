import { type InputDefault, type InputId, type LabInput } from '@/domain/lab/lab-input'
import { ours } from './base'
import { toChoiceInput } from './to-inputs'

/** Id of the input that says what becomes of ranges that the record states for numbers which nobody set. */
export const RANGES_ID: InputId = 'ranges.stated'

/** Whether such a number is at its central value in every run, or drawn from its range in each. */
const OPTIONS = ['central', 'drawn'] as const

/** Return the input that makes everything uncertain of which a range is stated. */
export function listRangesInput(): LabInput {
  return toChoiceInput(
    { prefix: 'ranges', kind: 'assumption', group: 'response', targetId: null, name: '' },
    'stated',
    {
      shortLabel: 'Numbers with a stated range',
      options: OPTIONS,
      canCombine: false,
    },
  )
}

/** Return its default. What a kept scenario means that does not name it is one run, so this never changes. */
export function toRangesDefault(): readonly [InputId, InputDefault] {
  return [
    RANGES_ID,
    {
      ...ours('central'),
      note: 'Sampled: each number that you did not set is drawn independently from a triangular distribution over its range.',
    },
  ]
}
