import { useState } from 'react'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type LeverProps } from './lever-props'
import styles from './lever.module.css'

/** Props of {@link LeverBox}. */
export type LeverBoxProps = LeverProps & { readonly messageId: string }

/** Box to type the value into, in the reader's own way of writing numbers; says so when it had to change it. */
export function LeverBox(props: LeverBoxProps) {
  const { label, unit, value, min, max, step, boxFactor = 1, onChange, onCommit, messageId } = props
  const format = useFormat()
  const [typed, setTyped] = useState<string>()
  const [message, setMessage] = useState('')
  const digits = countDecimals(step * boxFactor)
  const shown = format.number(value * boxFactor, digits)
  const settle = () => {
    if (typed === undefined) return
    const answer = readTyped(typed, props, format)
    setMessage(answer.message)
    setTyped(undefined)
    if (answer.value === undefined || answer.value === value) return
    onChange(answer.value)
    onCommit?.(answer.value)
  }
  return (
    <span className={styles['boxField']}>
      <input
        aria-describedby={message === '' ? undefined : messageId}
        aria-label={`${label}, in ${unit}, ${format.number(min * boxFactor, digits)} to ${format.number(max * boxFactor, digits)}`}
        autoComplete="off"
        className={styles['box']}
        inputMode={digits === 0 ? 'numeric' : 'decimal'}
        onBlur={settle}
        onChange={(event) => {
          setMessage('')
          setTyped(event.currentTarget.value)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(undefined)
        }}
        type="text"
        value={typed ?? shown}
      />
      <span aria-hidden="true" className={styles['unit']}>
        {props.valueText ?? unit}
      </span>
      <output className={styles['message']} id={messageId}>
        {message}
      </output>
    </span>
  )
}

type Answer = { readonly value: number | undefined; readonly message: string }

function readTyped(
  typed: string,
  { min, max, step, boxFactor = 1, format: write }: LeverProps,
  format: Format,
): Answer {
  const number = format.parseNumber(typed)
  if (number === undefined) {
    return { value: undefined, message: `“${typed}” is not a number; the value was kept.` }
  }
  const wished = number / boxFactor
  const stepped = Number((min + Math.round((wished - min) / step) * step).toPrecision(12))
  const value = Math.min(max, Math.max(min, stepped))
  if (wished > max) return { value, message: `Set to the maximum, ${write(max)}.` }
  if (wished < min) return { value, message: `Set to the minimum, ${write(min)}.` }
  return { value, message: '' }
}

/** Return how many decimals a step shows: 0.05 shows two. */
function countDecimals(step: number): number {
  const [, decimals = ''] = String(Number(step.toPrecision(6))).split('.')
  return Math.min(4, decimals.length)
}
