import { useId, useState } from 'react'
import { useFormat } from '@/ui/format/format-context'
import styles from './parameter-box.module.css'

/** Props of {@link ParameterBox}. */
export type ParameterBoxProps = {
  readonly label: string
  /** What the number is part of; spoken before the label. */
  readonly subject: string
  /** Shown beside the box: `%`, `weeks`. */
  readonly unit: string
  readonly value: number
  /** Factor between the value and what the box shows: 100 for shares shown as per cent. */
  readonly factor: number
  /** Takes a number, or says why not. */
  readonly onNumber: (value: number) => string | undefined
}

/** Most decimals of a number from 1 on, and below it. */
const FEW_DECIMALS = 2
const MANY_DECIMALS = 4

/** Box for one number of a distribution; what cannot be used is named, and the last number that could be is kept. */
export function ParameterBox(props: ParameterBoxProps) {
  const { label, subject, unit, value, factor, onNumber } = props
  const format = useFormat()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [fault, setFault] = useState('')
  const shown = format.number(value * factor, countDecimals(value * factor))
  const settle = (): void => {
    if (typed === undefined) return
    setTyped(undefined)
    const number = format.parseNumber(typed)
    if (number === undefined) {
      setFault(`“${typed}” is not a number; ${shown} was kept.`)
      return
    }
    if (number / factor === value) return
    const refusal = onNumber(number / factor)
    if (refusal !== undefined) setFault(`${refusal} ${shown} was kept.`)
  }
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <span className={styles['entry']}>
        <input
          aria-describedby={fault === '' ? undefined : `${id}-fault`}
          aria-invalid={fault !== ''}
          aria-label={`${subject}: ${label}, in ${unit}`}
          autoComplete="off"
          id={id}
          inputMode="decimal"
          onBlur={settle}
          onChange={(event) => {
            setFault('')
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
        <span aria-hidden="true">{unit}</span>
      </span>
      <output className={styles['fault']} id={`${id}-fault`}>
        {fault}
      </output>
    </span>
  )
}

/** Return how many decimals a number needs to be read as it is. */
function countDecimals(value: number): number {
  const most = Math.abs(value) < 1 ? MANY_DECIMALS : FEW_DECIMALS
  const [, decimals = ''] = String(Number(value.toFixed(most))).split('.')
  return decimals.length
}
