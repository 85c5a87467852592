import { useMemo } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab-catalogue'
import { AS_OF_ID } from '@/engine/lab/differences'
import { useFormat } from '@/ui/format/format-context'
import { type InputWords } from './to-waterfall'
import { writeLabValue } from '@/ui/evidence/write-lab-value'

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
        return input ?? toGroupWords(inputs, id)
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

/** What a group of inputs about one thing is called, by the first part of its id. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  control: 'who controls it',
  mine: 'its mines',
  gate: 'the gate',
  levy: 'the levy',
  licence: 'export licences',
  release: 'stockpile releases',
  element: 'stocks and markets',
  region: 'output and terms',
  param: 'response',
}

/** Name a group of inputs, which is told by what their ids begin with: `Pangwa: its mines`. */
function toGroupWords(inputs: Catalogue['inputs'], id: string): ReturnType<InputWords> {
  const member = [...inputs.values()].find((input) => input.id.startsWith(`${id}.`))
  if (member === undefined) return { label: id, kind: 'assumption' }
  const [family = ''] = id.split('.')
  const [name = ''] = member.label.split(':')
  return { label: `${name}: ${GROUP_WORDS[family] ?? family}`, kind: member.kind }
}
