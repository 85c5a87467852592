import { type ReactNode, useId } from 'react'
import { type NumberField } from '@/lib/read-number'
import { NumberBox } from '@/ui/number-box/number-box'
import styles from './part.module.css'

type NumberInputProps = {
  readonly label: string
  /** Undefined where nothing is known. */
  readonly value: number | undefined
  readonly field: NumberField
  /** Where the value comes from. */
  readonly note: ReactNode
  readonly onCommit: (value: number) => void
}

/** A labelled number of a part and where it comes from; the box takes it over when it is left or Enter is pressed. */
export function NumberInput({ label, value, field, note, onCommit }: NumberInputProps) {
  const id = useId()
  return (
    <span className={styles['input']}>
      <label htmlFor={id}>{label}</label>
      <NumberBox
        describedBy={`${id}-note`}
        field={field}
        id={id}
        label={label}
        onNumber={(typed) => {
          onCommit(typed)
          return undefined
        }}
        placeholder="not stated"
        value={value}
      />
      <span className={styles['why']} id={`${id}-note`}>
        {note}
      </span>
    </span>
  )
}
