import { useId } from 'react'
import { type Question } from '@/domain/parts/column-mapping'
import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'
import { type NumberField } from '@/lib/read-number'
import { NumberBox } from '@/ui/number-box/number-box'
import styles from './import.module.css'

type QuestionFieldProps = {
  readonly question: Question
  readonly answer: string
  readonly onAnswer: (answer: string) => void
}

/** Options above which a list of them is shown in place of all side by side. */
const MOST_RADIOS = 6

/** What is asked for is a rate or what a piece weighs. */
const ANY_NUMBER: NumberField = { unit: '', min: 0, isAboveMin: true }

/** Return the number that an answer holds; undefined for none. */
function toNumber(answer: string): number | undefined {
  const number = Number(answer)
  return answer === '' || Number.isNaN(number) ? undefined : number
}

/** One question with its answers, or with a box where a number is to be typed. */
export function QuestionField({ question, answer, onAnswer }: QuestionFieldProps) {
  const id = useId()
  const { options, text, examples } = question
  const [format, hint] = [useFormat(), examples.slice(0, 4).map((cell) => `“${cell}”`)]
  return (
    <fieldset className={styles['question']}>
      <legend>{text}</legend>
      {question.remembered !== undefined && (
        <p className={pageStyles['remark']}>
          Chosen for your last list with these titles: {labelOf(question)}. Confirm it or change it.
        </p>
      )}
      {hint.length > 0 && <p className={pageStyles['remark']}>The list has {format.list(hint)}.</p>}
      {options.length === 0 && (
        <NumberBox
          field={ANY_NUMBER}
          label={text}
          onNumber={(typed) => {
            onAnswer(String(typed))
            return undefined
          }}
          value={toNumber(answer)}
        />
      )}
      {options.length > MOST_RADIOS && (
        <select
          aria-label={text}
          onChange={(event) => onAnswer(event.currentTarget.value)}
          value={answer}
        >
          <option value="">Choose …</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {options.length > 0 && options.length <= MOST_RADIOS && (
        <div className={styles['options']}>
          {options.map(({ value, label }) => (
            <label key={value}>
              <input
                checked={answer === value}
                name={id}
                onChange={() => onAnswer(value)}
                type="radio"
              />{' '}
              {label}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function labelOf({ options, remembered = '' }: Question): string {
  return options.find(({ value }) => value === remembered)?.label ?? remembered
}
