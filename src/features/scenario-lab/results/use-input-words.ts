import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab-catalogue'
import { AS_OF_ID } from '@/engine/lab/differences'
import { useFormat } from '@/ui/format/format-context'
import { type InputWords } from './to-waterfall'
import { writeLabValue } from './write-lab-value'

/** Return how inputs are named and how their values are written. */
export function useInputWords(
  { inputs }: Catalogue,
  baselineDate: CivilDate,
): {
  readonly words: InputWords
  readonly writeInput: (inputId: string, value: number) => string
} {
  const format = useFormat()
  return useMemo(
    () => ({
      words: (id) => {
        if (id === AS_OF_ID) return { label: 'As-of date', kind: 'lever' }
        const input = inputs.get(id)
        return { label: input?.label ?? id, kind: input?.kind ?? 'assumption' }
      },
      writeInput: (id, value) => {
        const input = inputs.get(id)
        const unit = input?.form === 'number' ? input.unit : ''
        return writeLabValue(value, unit, { format, baselineDate })
      },
    }),
    [inputs, format, baselineDate],
  )
}
