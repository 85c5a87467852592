import { memo, useState } from 'react'
import { type InputDefault, type LabInput } from '@/domain/lab/lab-input'
import { useFormat } from '@/ui/format/format-context'
import { writeRange } from '@/ui/evidence/write-amount'
import { useInput, type LabContext } from '@/features/scenario-lab/use-lab'
import { ChoiceRow } from './choice-row'
import { NumberRow } from './number-row'
import { UncertainRow } from './uncertain-row'

type InputRowProps = {
  readonly context: LabContext
  readonly input: LabInput
  /** Whether the name must say what the input is about: the row stands among those of other places. */
  readonly isNamedInFull: boolean
  /** Whether a change of hands proposed its value. */
  readonly isProposed: boolean
}

/** One input of the active scenario in the form that its value has now; it is drawn again only when it changes. */
export const InputRow = memo(DrawnInputRow)

function DrawnInputRow({ context, input, isNamedInFull, isProposed }: InputRowProps) {
  const reading = useInput(context, input.id)
  const writeBounds = useWriteBounds()
  const [isReshaped, setReshaped] = useState(false)
  if (reading === undefined) return undefined
  const { standard, set, value } = reading
  const shared = {
    context,
    standard,
    name: isNamedInFull ? input.label : input.shortLabel,
    isChanged: set !== undefined,
    notes: [
      ...(isProposed ? ['Proposed because control changes; you can change it.'] : []),
      ...(standard.note === undefined ? [] : [standard.note]),
      ...writeBounds(input, standard),
    ],
    isNew: isReshaped,
    onReshape: () => setReshaped(true),
  }
  if (input.form === 'choice') {
    return <ChoiceRow {...shared} input={input} value={typeof value === 'string' ? value : ''} />
  }
  if (typeof value === 'string') return undefined
  return typeof value === 'number' ? (
    <NumberRow {...shared} input={input} value={value} />
  ) : (
    <UncertainRow {...shared} input={input} value={value} />
  )
}

/** Say within which bounds the dataset thinks that a number lies, where it states any. */
function useWriteBounds(): (input: LabInput, standard: InputDefault) => readonly string[] {
  const format = useFormat()
  return (input) =>
    input.form === 'choice' || input.stated === null
      ? []
      : [`The dataset gives the range ${writeRange(input.stated, input.unit, format)}.`]
}
