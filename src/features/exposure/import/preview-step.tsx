import { useState } from 'react'
import { useData } from '@/data/data-context'
import { addDays } from '@/lib/civil-date'
import { type MaterialWords, type ReadList, type Refusal } from '@/parts/thread/parts-reader'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { DayBox } from '@/ui/number-box/day-box'
import { Notice } from '@/ui/layout/notice'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { BadRows } from './bad-rows'
import { toMends, type Draft } from './import-step'
import styles from './import.module.css'
import { QuestionField } from './question-field'
import { ReadLines } from './read-lines'
import { takeMended, takeOver, toImported } from './to-imported'
import { toMendedRows, type ImportBegin } from './import-begin'
import { type ImportControls } from './use-import'
import { useTarget, type TargetState } from './use-target'

/** Where the lines go, with what changed where the list is known again. */
function TargetChoice({ choice }: { readonly choice: TargetState }) {
  const format = useFormat()
  const { target, setTarget, other, changes } = choice
  if (other === undefined) return undefined
  return (
    <>
      {changes !== undefined && (
        <Notice title={`This is “${other.name}” again.`}>
          <p>
            Since {format.dateLong(other.importedAt.slice(0, 10))}: {format.integer(changes.new)}{' '}
            new, {format.integer(changes.gone)} gone, {format.integer(changes.changed)} changed.
            Owners, states, notes, lead times and thresholds stay with their part number; the page
            shows what the changes do to the risk.
          </p>
        </Notice>
      )}
      <SegmentedControl
        label="Import the lines"
        onChange={setTarget}
        options={[
          { value: 'new', label: 'as a new list' },
          { value: 'replace', label: `in place of ${other.name}` },
          { value: 'append', label: `at the end of ${other.name}` },
        ]}
        value={target}
      />
    </>
  )
}

type PreviewStepProps = {
  readonly begin: ImportBegin | undefined
  readonly draft: Draft
  readonly result: ReadList
  readonly controls: ImportControls
  readonly materials: readonly MaterialWords[]
  readonly onDraft: (draft: Draft) => void
  readonly onDone: () => void
}

/** All lines follow the first ones within a second; the thread that reads them may stop meanwhile. */
const LOST: Refusal = {
  message: 'The lines did not all arrive.',
  remedy: 'Check the lines again.',
}

/** Years before today on which a stock may have been counted. */
const OLDEST_COUNT_DAYS = 3650

/** What was read, what was not and why, and the step that takes it over. */
export function PreviewStep(props: PreviewStepProps) {
  const { begin, draft, result, controls, materials, onDraft, onDone } = props
  const format = useFormat()
  const { today } = useData()
  const change = usePartsStore((state) => state.change)
  const remember = usePartsStore((state) => state.remember)
  const [edited, setEdited] = useState(draft)
  const [isTaking, setTaking] = useState(false)
  const [countedOn, setCountedOn] = useState(today)
  const choice = useTarget(draft, result)
  const rows = toMendedRows(begin)
  const { badRows, badRowCount, questions } = result
  const good = useLineCount(result)
  const edit = (next: Draft) => {
    setEdited(next)
    onDraft(next)
  }
  const commit = async () => {
    setTaking(true)
    const lines = await result.lines
    if (lines === undefined) {
      controls.show({ kind: 'columns', draft: edited, refusal: LOST })
      return
    }
    const { table, mapping, answers } = draft
    remember(table.headerKey, { mapping, answers, mends: toMends(draft) })
    const importedAt = new Date().toISOString()
    const list = toImported({ draft, result, lines, importedAt, countedOn })
    if (rows !== undefined) change('Mend rows', (parts) => takeMended(parts, rows, list))
    else change('Import a list', (parts) => takeOver(parts, choice.other?.id, { ...choice, list }))
    onDone()
  }
  return (
    <div className={styles['step']}>
      <h3>
        {good} can be imported
        {badRowCount > 0 && `; ${format.integer(badRowCount)} cannot be read yet`}
      </h3>
      {badRows.length > 0 && <BadRows draft={edited} onChange={edit} result={result} />}
      {questions.map((question) => (
        <QuestionField
          answer={edited.answers[question.id] ?? question.remembered ?? ''}
          key={question.id}
          onAnswer={(answer) =>
            edit({ ...edited, answers: { ...edited.answers, [question.id]: answer } })
          }
          question={question}
        />
      ))}
      <section aria-label="How the list was read" className={styles['readings']}>
        <ul>
          {toSentences(draft, result).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <ReadLines materials={materials} rows={result.firstLines} />
      <DayBox
        first={addDays(today, -OLDEST_COUNT_DAYS)}
        label="Stocks were counted on"
        last={today}
        onDay={(day) => {
          setCountedOn(day)
          return undefined
        }}
        value={countedOn}
      />
      {rows === undefined && <TargetChoice choice={choice} />}
      <PreviewButtons
        controls={controls}
        draft={draft}
        edited={edited}
        isTaking={isTaking}
        onTake={() => void commit()}
        result={result}
      />
    </div>
  )
}

type PreviewButtonsProps = Pick<PreviewStepProps, 'controls' | 'draft' | 'result'> & {
  readonly edited: Draft
  readonly isTaking: boolean
  readonly onTake: () => void
}

/** Ways on from the preview; what was changed is checked before it is imported. */
function PreviewButtons(props: PreviewButtonsProps) {
  const { controls, draft, edited, result, isTaking, onTake } = props
  const good = useLineCount(result)
  const { lineCount, badLines, questions } = result
  const isChanged = edited !== draft
  const isOpen = questions.some(({ isOptional }) => !isOptional)
  return (
    <div className={styles['buttons']}>
      <output className={styles['changed']}>
        {isChanged ? 'Check again to include your changes.' : ''}
      </output>
      <Button onClick={() => controls.show({ kind: 'columns', draft: edited })}>
        Back to the columns
      </Button>
      {(badLines.length > 0 || questions.length > 0) && (
        <Button onClick={() => controls.check(edited)}>Check again</Button>
      )}
      {badLines.length > 0 && (
        <Button onClick={() => controls.check(edited, 'withoutBad')}>
          Leave the bad lines out
        </Button>
      )}
      {hasRemembered(result) && (
        <Button onClick={() => controls.check(withRemembered(edited, result))}>
          Confirm all answers of the last list
        </Button>
      )}
      <Button
        disabled={lineCount === 0 || isTaking || isChanged || isOpen}
        kind="primary"
        onClick={onTake}
      >
        {isTaking ? `Importing ${good} …` : `Import ${good}`}
      </Button>
    </div>
  )
}

function useLineCount({ lineCount }: ReadList): string {
  const format = useFormat()
  return `${format.integer(lineCount)} ${lineCount === 1 ? 'line' : 'lines'}`
}

/** All that was assumed or noticed on the way, open to be checked before the list is imported. */
function toSentences({ table }: Draft, { notes, readings, assumptions }: ReadList) {
  return [...new Set([...table.notes, ...notes, ...readings, ...assumptions])]
}

function hasRemembered({ questions }: ReadList): boolean {
  return questions.some(({ remembered }) => remembered !== undefined)
}

/** Answer what is open as it was answered for the last list with these titles; what is answered already stays. */
function withRemembered(draft: Draft, { questions }: ReadList): Draft {
  const known = questions.flatMap(({ id, remembered }) =>
    remembered === undefined ? [] : [[id, remembered] as const],
  )
  return { ...draft, answers: { ...Object.fromEntries(known), ...draft.answers } }
}
