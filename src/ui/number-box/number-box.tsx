import { type NumberField } from '@/lib/read-number'
import { useFormat } from '@/ui/format/format-context'
import { toBoxText, toEchoText, toFaultText } from './number-words'
import { TypedBox, type TypedBoxProps } from './typed-box'

/** Props of {@link NumberBox}. */
export type NumberBoxProps = Pick<
  TypedBoxProps<number>,
  'label' | 'value' | 'children' | 'id' | 'placeholder' | 'describedBy'
> & {
  readonly field: NumberField
  /** Takes a number, or says why not. */
  readonly onNumber: (value: number) => string | undefined
}

/** Box for a number in the reader's own way of writing it: asks where it has two readings, refuses what is out of range. */
export function NumberBox({ field, onNumber, ...rest }: NumberBoxProps) {
  const format = useFormat()
  return (
    <TypedBox
      {...rest}
      echo={(value) => toEchoText(value, field, format)}
      inputMode={field.isWhole === true ? 'numeric' : 'decimal'}
      onValue={onNumber}
      read={(text) => {
        const reading = format.readNumber(text, field)
        if (reading.kind !== 'refused') return reading
        return { kind: 'refused', words: toFaultText(text, reading.fault, field, format) }
      }}
      write={(value) => toBoxText(value, field, format)}
    />
  )
}
