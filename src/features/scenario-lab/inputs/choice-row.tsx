import { type ChoiceInput, type InputDefault } from '@/domain/lab-input'
import { resetInputs, setControl, setInput } from '@/engine/lab/edit-scenario'
import { CONTROL_TEMPLATE_NOTE } from '@/engine/lab/control-template'
import { useLabStore } from '@/state/lab-store'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { type LabGround } from '@/features/scenario-lab/use-lab'
import styles from './inputs.module.css'

type ChoiceRowProps = {
  readonly ground: LabGround
  readonly input: ChoiceInput
  readonly standard: InputDefault
  readonly value: string
  readonly isChanged: boolean
}

/** A word from a list. Setting who controls a place proposes windows, each then an ordinary change. */
export function ChoiceRow({ ground, input, value, isChanged }: ChoiceRowProps) {
  const edit = useLabStore((state) => state.edit)
  const { id, label, shortLabel, options } = input
  const regionId = /^control\.([^.]+)$/.exec(id)?.[1]
  const set = (word: string): void =>
    edit(`set ${label}`, (now) =>
      regionId === undefined
        ? setInput(ground.catalogue, now, id, word)
        : setControl(ground.record, ground.catalogue, now, { regionId, holder: word }),
    )
  const known = options.includes(value) ? options : [value, ...options]
  return (
    <div className={styles['row']}>
      <Select
        label={shortLabel}
        onChange={set}
        options={known.map((option) => ({ value: option, label: toWord(option) }))}
        value={value}
      />
      {regionId !== undefined && <p className={styles['note']}>{CONTROL_TEMPLATE_NOTE}</p>}
      {isChanged && (
        <Button
          kind="quiet"
          onClick={() => edit(`reset ${label}`, (now) => resetInputs(now, [id]))}
        >
          Set back
        </Button>
      )}
    </div>
  )
}

function toWord(option: string): string {
  return option === '' ? 'nobody' : option.split('+').join(' and ')
}
