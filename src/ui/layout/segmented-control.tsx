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
export function SegmentedControl<Value extends string>({ label }: SegmentedControlProps<Value>) {
  return <fieldset>{label}</fieldset>
}
