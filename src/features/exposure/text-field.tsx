import { useId } from 'react'
import styles from './exposure.module.css'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputMode?: 'text' | 'decimal' | undefined
}

/** One line of text with its label above. */
export function TextField({ label, value, onChange, inputMode = 'text' }: TextFieldProps) {
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        id={id}
        inputMode={inputMode}
        onChange={(event) => onChange(event.currentTarget.value)}
        type="text"
        value={value}
      />
    </span>
  )
}
