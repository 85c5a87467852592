import { useState } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type MaterialWords, type ReadList, type Refusal } from '@/parts/thread/parts-reader'
import {
  addList,
  appendLines,
  replaceList,
  type PartsWorkspace,
} from '@/state/lists/parts-workspace'
import { usePartsList, usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { BadRows } from './bad-rows'
import { withLeftOut, type Draft } from './import-step'
import styles from './import.module.css'
import { QuestionField } from './question-field'
import { ReadLines } from './read-lines'
import { type ImportControls } from './use-import'

type PreviewStepProps = {
  readonly draft: Draft
  readonly result: ReadList
  readonly controls: ImportControls
  readonly materials: readonly MaterialWords[]
  readonly onDone: () => void
}

/** All lines follow the first ones within a second; the thread that reads them may stop meanwhile. */
const LOST: Refusal = {
  message: 'The lines did not all arrive.',
  remedy: 'Check the lines again.',
}

/** What was read, what was not and why, and the step that takes it over. */
export function PreviewStep({ draft, result, controls, materials, onDone }: PreviewStepProps) {
  const format = useFormat()
  const change = usePartsStore((state) => state.change)
  const remember = usePartsStore((state) => state.remember)
  const shown = usePartsList()
  const [target, setTarget] = useState<Target>('new')
  const [edited, setEdited] = useState(draft)
  const [isTaking, setTaking] = useState(false)
  const { badRows, badRowCount, questions } = result
  const good = useLineCount(result)
  const commit = async () => {
    setTaking(true)
    const lines = await result.lines
    if (lines === undefined) {
      controls.show({ kind: 'columns', draft: edited, refusal: LOST })
      return
    }
    const { table, mapping, answers } = draft
    remember(table.headerKey, { mapping, answers })
    const list = {
      name: table.origin === '' ? 'Pasted list' : table.origin,
      isSample: false,
      origin: table.origin,
      importedAt: new Date().toISOString(),
      lines,
      rates: result.rates,
      assumptions: result.assumptions,
    }
    change('Import a list', (parts) => takeOver(parts, shown?.id, { target, list }))
    onDone()
  }
  return (
    <div className={styles['step']}>
      <h3>
        {good} can be imported
        {badRowCount > 0 && `; ${format.integer(badRowCount)} cannot be read yet`}
      </h3>
      {badRows.length > 0 && (
        <BadRows draft={edited} onChange={setEdited} rows={badRows} total={badRowCount} />
      )}
      {questions.map((question) => (
        <QuestionField
          answer={edited.answers[question.id] ?? question.remembered ?? ''}
          key={question.id}
          onAnswer={(answer) =>
            setEdited({ ...edited, answers: { ...edited.answers, [question.id]: answer } })
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
      {shown !== undefined && (
        <SegmentedControl
          label="Import the lines"
          onChange={setTarget}
          options={[
            { value: 'new', label: 'as a new list' },
            { value: 'replace', label: `in place of ${shown.name}` },
            { value: 'append', label: `at the end of ${shown.name}` },
          ]}
          value={target}
        />
      )}
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
      <Button onClick={() => controls.show({ kind: 'columns', draft: edited })}>
        Back to the columns
      </Button>
      {(badLines.length > 0 || questions.length > 0) && (
        <Button onClick={() => controls.check(edited)}>Check again</Button>
      )}
      {badLines.length > 0 && (
        <Button onClick={() => controls.check(withLeftOut(edited, badLines))}>
          Leave the bad lines out
        </Button>
      )}
      {isChanged && <output>Check again, so that what you changed is counted.</output>}
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

/** Where read lines go: a list of their own, or the one that is shown. */
type Target = 'new' | 'replace' | 'append'

function takeOver(
  parts: PartsWorkspace,
  shownId: string | undefined,
  { target, list }: { readonly target: Target; readonly list: Omit<BuyerList, 'id'> },
): PartsWorkspace {
  if (shownId === undefined || target === 'new') return addList(parts, list)
  return target === 'replace'
    ? replaceList(parts, shownId, list)
    : appendLines(parts, shownId, list)
}
