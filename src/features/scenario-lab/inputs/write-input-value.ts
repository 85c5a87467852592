import { useMemo } from 'react'
import { type LabInput, type LabValue } from '@/domain/lab/lab-input'
import { toChoiceWords } from '@/ui/evidence/to-choice-words'
import { useFormat } from '@/ui/format/format-context'
import { writeLabValue } from '@/ui/evidence/write-lab-value'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/** Writes a value of an input for a reader. */
export type WriteInput = (input: LabInput, value: LabValue) => string

/** Return how values of inputs are written here: days for weeks, names for controllers. */
export function useWriteInput({
  record,
  controllers,
}: Pick<LabContext, 'record' | 'controllers'>): WriteInput {
  const format = useFormat()
  const { baselineDate } = record.info
  return useMemo(
    () => (input, value) =>
      input.form === 'choice' && typeof value === 'string'
        ? toChoiceWords(value, controllers)
        : writeLabValue(value, input.form === 'number' ? input.unit : '', { format, baselineDate }),
    [controllers, format, baselineDate],
  )
}
