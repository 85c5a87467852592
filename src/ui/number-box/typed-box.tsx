import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/ui/layout/button'
import styles from './number-box.module.css'

/** What a typed text says: one value, several that the reader is asked about, or none, in words. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unclear'; readonly values: readonly Value[] }
  | { readonly kind: 'refused'; readonly words: string }

/** Props that every box for a typed value has. */
export type TypedBoxProps<Value> = {
  /** Complete in itself: `Mines halted, 0 to 156 weeks`. */
  readonly label: string
  /** Undefined where nothing is known. */
  readonly value: Value | undefined
  /** Takes a value, or says why not. */
  readonly onValue: (value: Value) => string | undefined
  readonly read: (text: string) => Reading<Value>
  /** Writes a value as it stands in the box. */
  readonly write: (value: Value) => string
  /** Writes a value as it is repeated to the reader. */
  readonly echo: (value: Value) => string
  /** Moves a value by one or more steps; the up and down arrows then do. */
  readonly step?: ((value: Value, steps: number) => Value | undefined) | undefined
  /** Stands beside the box while nobody types; what was read takes its place. */
  readonly children?: ReactNode
  readonly id?: string | undefined
  readonly placeholder?: string | undefined
  readonly describedBy?: string | undefined
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined
}

type Answer<Value> =
  | { readonly kind: 'none' }
  | { readonly kind: 'echo' | 'fault'; readonly words: string }
  | { readonly kind: 'question'; readonly typed: string; readonly values: readonly Value[] }

/** Steps of one press of an arrow. */
const ARROW_STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/**
 * Box for a value in the reader's own way of writing it, with what was read beside it.
 *
 * A text with two readings is asked about; one that is refused says why, and the value stays. Enter or leaving the box
 * takes the value over, Escape gives it up.
 */
export function TypedBox<Value extends string | number>(props: TypedBoxProps<Value>) {
  const { label, value, onValue, read, write, echo, children, placeholder, describedBy } = props
  const ownId = useId()
  const { id = ownId, inputMode } = props
  const [typed, setTyped] = useState<string>()
  const [answer, setAnswer] = useState<Answer<Value>>({ kind: 'none' })
  const shown = value === undefined ? '' : write(value)
  const refuse = (words: string): void =>
    setAnswer({ kind: 'fault', words: shown === '' ? words : `${words} ${shown} was kept.` })
  const take = (text: string, taken: Value): void => {
    const refusal = taken === value ? undefined : onValue(taken)
    if (refusal !== undefined) return refuse(refusal)
    const isAsTyped = write(taken) === text.trim()
    setAnswer(isAsTyped ? { kind: 'none' } : { kind: 'echo', words: `Read as ${echo(taken)}.` })
  }
  const settle = (): void => {
    if (typed === undefined) return
    setTyped(undefined)
    if (typed.trim() === shown) return
    const reading = read(typed)
    if (reading.kind === 'read') take(typed, reading.value)
    else if (reading.kind === 'refused') refuse(reading.words)
    else setAnswer({ kind: 'question', typed, values: reading.values })
  }
  const stepBy = (steps: number): void => {
    const next = value === undefined ? undefined : props.step?.(value, steps)
    if (next === undefined) return
    setTyped(undefined)
    const refusal = onValue(next)
    if (refusal === undefined) setAnswer({ kind: 'none' })
    else refuse(refusal)
  }
  return (
    <span className={styles['field']}>
      <input
        aria-describedby={[describedBy, `${id}-answer`].filter(Boolean).join(' ')}
        aria-invalid={answer.kind === 'fault' || answer.kind === 'question'}
        aria-label={label}
        autoComplete="off"
        className={styles['box']}
        id={id}
        inputMode={inputMode}
        onBlur={settle}
        onChange={(event) => {
          setAnswer({ kind: 'none' })
          setTyped(event.currentTarget.value)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const steps = props.step === undefined ? undefined : ARROW_STEPS[event.key]
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(undefined)
          if (steps === undefined) return
          event.preventDefault()
          stepBy(steps)
        }}
        placeholder={placeholder}
        type="text"
        value={typed ?? shown}
      />
      <span aria-hidden="true" className={styles['beside']}>
        {typed === undefined ? children : toLiveEcho(read(typed), echo)}
      </span>
      <output className={styles['answer']} data-kind={answer.kind} id={`${id}-answer`}>
        {toAnswerWords(answer, echo)}
      </output>
      {answer.kind === 'question' && (
        <span className={styles['choices']}>
          {answer.values.map((choice) => (
            <Button key={choice} onClick={() => take(answer.typed, choice)}>
              {echo(choice)}
            </Button>
          ))}
        </span>
      )}
    </span>
  )
}

/** What the text would be read as, were it settled now. */
function toLiveEcho<Value>(reading: Reading<Value>, echo: (value: Value) => string): string {
  if (reading.kind === 'refused') return ''
  if (reading.kind === 'read') return `= ${echo(reading.value)}`
  return `${reading.values.map(echo).join(' or ')}?`
}

function toAnswerWords<Value>(answer: Answer<Value>, echo: (value: Value) => string): string {
  if (answer.kind === 'none') return ''
  if (answer.kind !== 'question') return answer.words
  return `Does “${answer.typed}” mean ${answer.values.map(echo).join(' or ')}?`
}
