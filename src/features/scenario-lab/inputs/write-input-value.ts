import { useMemo } from 'react'
import { type LabInput, type LabValue } from '@/domain/lab-input'
import { type Controller } from '@/domain/record'
import { useFormat } from '@/ui/format/format-context'
import { writeLabValue } from '@/features/scenario-lab/results/write-lab-value'
import { type LabGround } from '@/features/scenario-lab/use-lab'

/** Writes a value of an input for a reader. */
export type WriteInput = (input: LabInput, value: LabValue) => string

/** Return how values of inputs are written here: days for weeks, names for controllers. */
export function useWriteInput({ record, controllers }: LabGround): WriteInput {
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

/** What the record of a scenario begins with. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['record', 'what the record has'],
  ['none', 'nothing: the market is in balance'],
  ['', 'nobody'],
])

/** Return the words for one or more options of a choice. */
export function toChoiceWords(
  value: string,
  controllers: readonly Pick<Controller, 'id' | 'name'>[],
): string {
  const name = (id: string) => controllers.find((controller) => controller.id === id)?.name ?? id
  return BEGINNINGS.get(value) ?? value.split('+').map(name).join(' and ')
}
