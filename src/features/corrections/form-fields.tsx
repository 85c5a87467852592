import { useId, type ReactNode } from 'react'
import { type Option } from './figure-table'
import styles from './corrections.module.css'

type FieldProps = {
  readonly label: string
  readonly fault?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Box for a line, a day or a few lines, with what is wrong with it below. */
export function TextField({
  label,
  fault,
  hint,
  value,
  onChange,
  kind,
}: FieldProps & {
  readonly kind: 'line' | 'date' | 'lines'
  /** What the box takes, in a few words below it. */
  readonly hint?: string | undefined
}) {
  const id = useId()
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ]
  const shared = {
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': fault !== undefined,
    id,
    value,
  }
  return (
    <Field fault={fault} id={id} label={label}>
      {kind === 'lines' ? (
        <textarea {...shared} onChange={(event) => onChange(event.currentTarget.value)} rows={2} />
      ) : (
        <input
          {...shared}
          onChange={(event) => onChange(event.currentTarget.value)}
          placeholder={kind === 'date' ? 'YYYY-MM-DD' : undefined}
          type="text"
        />
      )}
      {hint !== undefined && (
        <span className={styles['state']} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </Field>
  )
}

/** List of choices, with what is wrong with the chosen one below. */
export function ChoiceField({
  label,
  fault,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const id = useId()
  return (
    <Field fault={fault} id={id} label={label}>
      <select
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        aria-invalid={fault !== undefined}
        id={id}
        onChange={(event) => onChange(event.currentTarget.value)}
        value={value}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

function Field({
  id,
  label,
  fault,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly fault: string | undefined
  readonly children: ReactNode
}) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {fault !== undefined && (
        <span className={styles['fault']} id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}
