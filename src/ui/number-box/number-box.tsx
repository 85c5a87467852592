import { type ReactNode, useId, useState } from 'react'
import { type NumberField } from '@/lib/read-number'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { toBoxText, toEchoText, toFaultText } from './number-words'
import styles from './number-box.module.css'

/** Props of {@link NumberBox}. */
export type NumberBoxProps = {
  /** Complete in itself: `Mines halted, in weeks, 0 to 156`. */
  readonly label: string
  readonly field: NumberField
  /** Undefined where nothing is known. */
  readonly value: number | undefined
  /** Takes a number, or says why not. */
  readonly onNumber: (value: number) => string | undefined
  /** Stands beside the box while nobody types; what was read takes its place. */
  readonly children?: ReactNode
  readonly id?: string | undefined
  readonly placeholder?: string | undefined
  readonly describedBy?: string | undefined
}

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'echo' | 'fault'; readonly words: string }
  | { readonly kind: 'question'; readonly typed: string; readonly values: readonly number[] }

const NO_ANSWER: Answer = { kind: 'none' }

/**
 * Box for a number in the reader's own way of writing it, with what was read beside it.
 *
 * A text with two readings is asked about; one that is refused says why, and the value stays. Enter or leaving the box
 * takes the number over, Escape gives it up.
 */
export function NumberBox(props: NumberBoxProps) {
  const { label, field, value, onNumber, children, placeholder, describedBy } = props
  const format = useFormat()
  const ownId = useId()
  const { id = ownId } = props
  const [typed, setTyped] = useState<string>()
  const [answer, setAnswer] = useState<Answer>(NO_ANSWER)
  const shown = value === undefined ? '' : toBoxText(value, field, format)
  const take = (text: string, number: number): void => {
    const refusal = number === value ? undefined : onNumber(number)
    const echo = toBoxText(number, field, format) === text.trim() ? '' : toEchoWords(number)
    if (refusal !== undefined) setAnswer({ kind: 'fault', words: withKept(refusal) })
    else setAnswer(echo === '' ? NO_ANSWER : { kind: 'echo', words: echo })
  }
  const settle = (): void => {
    if (typed === undefined) return
    setTyped(undefined)
    if (typed.trim() === shown) return
    const reading = format.readNumber(typed, field)
    if (reading.kind === 'read') return take(typed, reading.value)
    if (reading.kind === 'unclear') {
      return setAnswer({ kind: 'question', typed, values: reading.values })
    }
    setAnswer({ kind: 'fault', words: withKept(toFaultText(typed, reading.fault, field, format)) })
  }
  const isRefused = answer.kind === 'fault' || answer.kind === 'question'
  return (
    <span className={styles['field']}>
      <input
        aria-describedby={[describedBy, `${id}-answer`].filter(Boolean).join(' ')}
        aria-invalid={isRefused}
        aria-label={label}
        autoComplete="off"
        className={styles['box']}
        id={id}
        inputMode={field.isWhole === true ? 'numeric' : 'decimal'}
        onBlur={settle}
        onChange={(event) => {
          setAnswer(NO_ANSWER)
          setTyped(event.currentTarget.value)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(undefined)
        }}
        placeholder={placeholder}
        type="text"
        value={typed ?? shown}
      />
      <span aria-hidden="true" className={styles['beside']}>
        {typed === undefined ? children : toLiveEcho(typed)}
      </span>
      <output className={styles['answer']} data-kind={answer.kind} id={`${id}-answer`}>
        {answer.kind === 'question'
          ? toQuestionWords(answer.typed, answer.values)
          : toWords(answer)}
      </output>
      {answer.kind === 'question' && (
        <span className={styles['choices']}>
          {answer.values.map((number) => (
            <Button key={number} onClick={() => take(answer.typed, number)}>
              {toEchoText(number, field, format)}
            </Button>
          ))}
        </span>
      )}
    </span>
  )

  function withKept(words: string): string {
    return shown === '' ? words : `${words} ${shown} was kept.`
  }

  function toEchoWords(number: number): string {
    return `Read as ${toEchoText(number, field, format)}.`
  }

  /** What the text would be read as, were it settled now. */
  function toLiveEcho(text: string): string {
    const reading = format.readNumber(text, field)
    if (reading.kind === 'read') return `= ${toEchoText(reading.value, field, format)}`
    if (reading.kind === 'refused') return ''
    return `${reading.values.map((number) => toEchoText(number, field, format)).join(' or ')}?`
  }

  function toQuestionWords(text: string, values: readonly number[]): string {
    const readings = values.map((number) => toEchoText(number, field, format))
    return `Does “${text}” mean ${readings.join(' or ')}?`
  }
}

function toWords(answer: Answer): string {
  return answer.kind === 'echo' || answer.kind === 'fault' ? answer.words : ''
}
