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
export function Select<Value extends string>({ label }: SelectProps<Value>) {
  return <label>{label}</label>
}
