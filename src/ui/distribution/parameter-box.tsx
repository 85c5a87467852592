import { useId } from 'react'
import { type NumberField } from '@/lib/read-number'
import { NumberBox } from '@/ui/number-box/number-box'
import styles from './parameter-box.module.css'

/** Props of {@link ParameterBox}. */
export type ParameterBoxProps = {
  readonly label: string
  /** What the number is part of; spoken before the label. */
  readonly subject: string
  readonly field: NumberField
  readonly value: number
  /** Takes a number, or says why not. */
  readonly onNumber: (value: number) => string | undefined
}

/** Box for one number of a distribution; what cannot be used is named, and the last number that could be is kept. */
export function ParameterBox({ label, subject, field, value, onNumber }: ParameterBoxProps) {
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <NumberBox
        field={field}
        id={id}
        label={`${subject}: ${label}, in ${field.unit}`}
        onNumber={onNumber}
        value={value}
      >
        {field.unit}
      </NumberBox>
    </span>
  )
}
