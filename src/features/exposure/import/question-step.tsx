import { useState } from 'react'
import { type Answers, type Question } from '@/domain/parts/column-mapping'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { type Draft } from './import-step'
import styles from './import.module.css'
import { QuestionField } from './question-field'
import { type ImportControls } from './use-import'

type QuestionStepProps = {
  readonly draft: Draft
  readonly questions: readonly Question[]
  readonly controls: ImportControls
}

/** Return what was answered for an earlier list, so that it can be confirmed or changed. */
function rememberedOf(questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, remembered }) => (remembered === undefined ? [] : [[id, remembered]])),
  )
}

/** One question for each doubt that the list itself does not settle. */
export function QuestionStep({ draft, questions, controls }: QuestionStepProps) {
  const format = useFormat()
  const [answers, setAnswers] = useState({ ...rememberedOf(questions), ...draft.answers })
  const open = questions.filter(
    ({ id, isOptional }) => !isOptional && (answers[id] ?? '') === '',
  ).length
  return (
    <div className={styles['step']}>
      <h3>
        {questions.length === 1 ? 'One question' : `${format.integer(questions.length)} questions`}{' '}
        that the list leaves open
      </h3>
      {questions.map((question) => (
        <QuestionField
          answer={answers[question.id] ?? ''}
          key={question.id}
          onAnswer={(answer) => setAnswers({ ...answers, [question.id]: answer })}
          question={question}
        />
      ))}
      <div className={styles['buttons']}>
        <Button onClick={() => controls.show({ kind: 'columns', draft })}>
          Back to the columns
        </Button>
        {open > 0 && (
          <output>
            {open === 1 ? 'One question is' : `${format.integer(open)} questions are`} still open.
          </output>
        )}
        <Button
          kind="primary"
          onClick={() => {
            if (open === 0) controls.check({ ...draft, answers })
          }}
        >
          Check the lines
        </Button>
      </div>
    </div>
  )
}
