import { type ReactNode, useId, useState } from 'react'
import { useFormat } from '@/ui/format/format-context'
import styles from './part.module.css'

type NumberInputProps = {
  readonly label: string
  /** Undefined where nothing is known. */
  readonly value: number | undefined
  readonly digits: number
  readonly max?: number | undefined
  /** Whether it must be above 0. */
  readonly isPositive?: boolean | undefined
  /** Where the value comes from. */
  readonly note: ReactNode
  readonly onCommit: (value: number) => void
}

/** A number that is taken over when the box is left or Enter is pressed; what it cannot be is said. */
export function NumberInput(props: NumberInputProps) {
  const { label, value, digits, max = Number.MAX_VALUE, isPositive = false, note, onCommit } = props
  const format = useFormat()
  const id = useId()
  const written = value === undefined ? '' : format.number(value, digits)
  const [typed, setTyped] = useState<string>()
  const [fault, setFault] = useState<string>()
  const commit = () => {
    if (typed === undefined || typed === written) return setTyped(undefined)
    const reading = format.readNumber(typed, { unit: '', min: 0, max, isAboveMin: isPositive })
    if (reading.kind !== 'read') {
      const least = isPositive ? 'a number above 0' : 'a number from 0'
      return setFault(`Give ${least}${max < 1e6 ? ` to ${format.integer(max)}` : ''}.`)
    }
    setFault(undefined)
    setTyped(undefined)
    if (reading.value !== value) onCommit(reading.value)
  }
  return (
    <span className={styles['input']}>
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={`${id}-note`}
        aria-invalid={fault !== undefined}
        autoComplete="off"
        id={id}
        inputMode="decimal"
        onBlur={commit}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
        placeholder="not stated"
        type="text"
        value={typed ?? written}
      />
      <span className={styles['why']} id={`${id}-note`}>
        {note}
      </span>
      {fault !== undefined && <output className={styles['fault']}>{fault}</output>}
    </span>
  )
}
