import { useMemo } from 'react'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type LabValue } from '@/domain/lab/lab-input'
import { AS_OF_ID } from '@/model/lab'
import { useFormat } from '@/ui/format/format-context'
import { useWriteInput } from '@/features/scenario-lab/inputs/write-input-value'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { type InputWords } from './to-waterfall'

/** Writes a value of an input: days for weeks, names for controllers. */
export type WriteInput = (inputId: InputId, value: LabValue) => string

/** Return how inputs are named and how their values are written. */
export function useInputWords(context: LabContext): {
  readonly words: InputWords
  readonly writeInput: WriteInput
} {
  const format = useFormat()
  const write = useWriteInput(context)
  const { inputs } = context.catalogue
  return useMemo(
    () => ({
      words: (id) => {
        if (id === AS_OF_ID) return { label: 'As-of date', kind: 'lever' }
        const input = inputs.get(id)
        return input ?? toGroupWords(inputs, id)
      },
      writeInput: (id, value) => {
        if (id === AS_OF_ID && typeof value === 'string') return format.date(value)
        const input = inputs.get(id)
        return input === undefined ? '–' : write(input, value)
      },
    }),
    [inputs, write, format],
  )
}

/** What a group of inputs about one thing is called, by the first part of its id. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  control: 'who controls it',
  mine: 'its mines',
  gate: 'the gate',
  levy: 'the levy',
  plant: 'the plant',
  compound: 'licences on compounds',
  magnet: 'licences on magnets',
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
