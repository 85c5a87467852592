import { toCentral } from '@/domain/market/distribution-curve'
import { type InputDefault, type NumberInput } from '@/domain/lab/lab-input'
import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Lever } from '@/ui/lever/lever'
import { useInput, type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import { DayBox } from '@/ui/number-box/day-box'
import styles from './inputs.module.css'
import { toDays, toStartId, type Days } from './to-days'
import { toNumberField } from './to-number-field'
import { toEdit, toReset } from './to-edit'
import { toFirstDistribution } from './to-first-distribution'
import { useRowFocus } from './use-row-focus'
import { useWriteInput } from './write-input-value'

type NumberRowProps = {
  readonly context: LabContext
  readonly input: NumberInput
  readonly standard: InputDefault
  readonly value: number
  readonly name: string
  readonly isChanged: boolean
  /** What a reader should know besides its default, such as that it was proposed. */
  readonly notes: readonly string[]
  /** Whether the reader has just made it one number again, so that the keyboard belongs here. */
  readonly isNew: boolean
  readonly onReshape: () => void
}

/** A number with its slider, box, day, default and source, and the way to make it uncertain. */
export function NumberRow(props: NumberRowProps) {
  const { context, input, standard, value, name, isChanged, notes, isNew } = props
  const { drag, settle, edit } = labActions()
  const format = useFormat()
  const writeInput = useWriteInput(context)
  const look = useSourceLookup()
  const row = useRowFocus(isNew, 'input')
  const start = useInput(context, toStartId(input) ?? '')?.value
  const { baselineDate } = context.record.info
  const { id, label, unit, min, max, step, distributions } = input
  const isDay = unit === 'week'
  const field = toNumberField(input)
  const days = toDays(input, value, { baselineDate, start })
  const write = (number: number): string => writeInput(input, number)
  const set = (number: number): void => drag(`set ${label}`, toEdit(context, id, number))
  const dayBox = days !== undefined && <InputDay {...props} days={days} />
  return (
    <div className={styles['row']} ref={row}>
      <Lever
        box={isDay ? dayBox : undefined}
        boxFactor={field.factor}
        unit={field.unit}
        isWhole={input.isWhole}
        defaultValue={typeof standard.value === 'string' ? min : toCentral(standard.value)}
        evidence={standard.evidence}
        format={write}
        isChanged={isChanged}
        label={name}
        max={max}
        min={min}
        note={notes.length === 0 ? undefined : notes.join(' ')}
        onChange={set}
        onCommit={(number) => {
          set(number)
          settle()
        }}
        onReset={() => edit(`reset ${label}`, toReset(context, id))}
        sources={look(standard.sources)}
        step={step}
        value={value}
        valueText={
          days === undefined ? undefined : toDayText(format.date(days.day), isDay, write(value))
        }
      />
      <div className={styles['more']}>
        {!isDay && dayBox}
        {distributions.length > 0 && <UncertainButton {...props} />}
      </div>
    </div>
  )
}

/** The day that a number names, or on which a length of time ends. */
function InputDay({ context, input, name, days }: NumberRowProps & { readonly days: Days }) {
  const { edit } = labActions()
  const isDay = input.unit === 'week'
  return (
    <DayBox
      first={days.first}
      isLabelHidden={isDay}
      label={isDay ? name : 'Until'}
      last={days.last}
      onDay={(day) => {
        edit(`set ${input.label}`, toEdit(context, input.id, days.toNumber(day)))
        return undefined
      }}
      value={days.day}
    />
  )
}

function UncertainButton({ context, input, standard, value, onReshape }: NumberRowProps) {
  const { edit } = labActions()
  const { id, label } = input
  return (
    <Button
      aria-label={`Make it uncertain: ${label}`}
      kind="quiet"
      onClick={() => {
        edit(
          `make ${label} uncertain`,
          toEdit(context, id, toFirstDistribution(input, value, standard.range)),
        )
        onReshape()
      }}
    >
      Make it uncertain
    </Button>
  )
}

function toDayText(day: string, isDay: boolean, value: string): string {
  return isDay ? day : `${value}, until ${day}`
}
