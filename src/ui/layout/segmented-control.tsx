import { useId } from 'react'
import styles from './segmented-control.module.css'

/** One choice of a {@link SegmentedControl}. */
export type SegmentedOption<Value extends string> = {
  readonly value: Value
  readonly label: string
}

/** Props of {@link SegmentedControl}. */
export type SegmentedControlProps<Value extends string> = {
  readonly label: string
  readonly isLabelHidden?: boolean | undefined
  readonly options: readonly SegmentedOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them taken: a radio group. */
export function SegmentedControl<Value extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']} data-hidden={isLabelHidden}>
        {label}
      </legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label className={styles['option']} key={option.value}>
            <input
              checked={option.value === value}
              className={styles['input']}
              name={name}
              onChange={() => onChange(option.value)}
              type="radio"
              value={option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
