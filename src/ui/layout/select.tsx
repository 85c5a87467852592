import { useId } from 'react'
import styles from './select.module.css'

/** One choice of a {@link Select}. */
export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly group?: string | undefined
}

/** Props of {@link Select}. */
export type SelectProps<Value extends string> = {
  readonly label: string
  readonly isLabelHidden?: boolean | undefined
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Native list of choices. */
export function Select<Value extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: SelectProps<Value>) {
  const id = useId()
  const groups = [...new Set(options.map(({ group }) => group))]
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <span className={styles['field']}>
      <label className={styles['label']} data-hidden={isLabelHidden} htmlFor={id}>
        {label}
      </label>
      <select
        className={styles['select']}
        id={id}
        onChange={(event) => choose(event.currentTarget.value)}
        value={value}
      >
        {groups.map((group) => {
          const choices = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))
          return group === undefined ? (
            choices
          ) : (
            <optgroup key={group} label={group}>
              {choices}
            </optgroup>
          )
        })}
      </select>
    </span>
  )
}
