import { useEffect, useId, useRef, useState } from 'react'
import { addDays, type CivilDate } from '@/lib/civil-date'
import {
  checkNoteText,
  MAX_CHART_NOTES,
  MAX_NOTE_LENGTH,
  toNoteText,
  withChartNotes,
  type ChartNote,
} from '@/domain/lab/lab-scenario'
import { labActions } from '@/features/scenario-lab/use-lab'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { DayBox } from '@/ui/number-box/day-box'
import styles from './results.module.css'

/** A note being written: a new one, or the one at a place among those of the scenario. */
export type NoteDraft = ChartNote & {
  readonly place?: number | undefined
  /** Week of a chart that was pressed to write it. */
  readonly week?: number | undefined
}

/** Props of {@link NoteEditor}. */
export type NoteEditorProps = {
  readonly notes: readonly ChartNote[]
  readonly draft: NoteDraft | undefined
  readonly onDraft: (draft: NoteDraft | undefined) => void
  readonly asOf: CivilDate
  readonly baselineDate: CivilDate
  /** Of the whole run. */
  readonly weeks: number
}

/** Notes on the curves of the active scenario: add, edit and remove; the charts show them at their days. */
export function NoteEditor(props: NoteEditorProps) {
  const { notes, draft, onDraft, asOf, baselineDate, weeks } = props
  const format = useFormat()
  const { edit } = labActions()
  const opener = useRef<HTMLButtonElement>(null)
  const isFull = notes.length >= MAX_CHART_NOTES
  const last = addDays(baselineDate, 7 * weeks)
  const close = (): void => {
    onDraft(undefined)
    opener.current?.focus()
  }
  const save = ({ day, text, place }: NoteDraft): void => {
    const others = notes.filter((_, at) => at !== place)
    edit(place === undefined ? 'add a note' : 'change a note', (now) =>
      withChartNotes(now, [...others, { day, text }]),
    )
    close()
  }
  return (
    <section aria-label="Notes on the curves" className={styles['noteEditor']} data-print="no">
      <div className={styles['controls']}>
        <Button
          aria-expanded={draft !== undefined}
          disabled={isFull && draft === undefined}
          onClick={() => onDraft(draft === undefined ? { day: asOf, text: '' } : undefined)}
          ref={opener}
        >
          Add a note
        </Button>
        <p className={styles['hint']}>
          {isFull
            ? `A scenario has at most ${MAX_CHART_NOTES} notes. Remove one to add another.`
            : 'Or click a chart at its week, or press Enter at a reading line.'}
        </p>
      </div>
      {draft !== undefined && (
        <NoteForm
          draft={draft}
          first={baselineDate}
          key={`${draft.place ?? 'new'} ${draft.week ?? ''}`}
          last={last}
          onCancel={close}
          onDraft={onDraft}
          onSave={save}
        />
      )}
      {notes.length > 0 && (
        <ul aria-label="Notes of this scenario" className={styles['noteRows']}>
          {notes.map(({ day, text }, place) => (
            <li key={`${day} ${text}`}>
              <span>
                {`${place + 1}. ${format.date(day)}: `}
                <bdi>{text}</bdi>
                {(day < baselineDate || day > last) && ' (outside the weeks of the run)'}
              </span>
              <Button
                aria-label={`Edit note ${place + 1}`}
                kind="quiet"
                onClick={() => onDraft({ day, text, place })}
              >
                Edit
              </Button>
              <Button
                aria-label={`Remove note ${place + 1}`}
                kind="quiet"
                onClick={() => {
                  onDraft(undefined)
                  edit('remove a note', (now) =>
                    withChartNotes(
                      now,
                      notes.filter((_, at) => at !== place),
                    ),
                  )
                  opener.current?.focus()
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type NoteFormProps = {
  readonly draft: NoteDraft
  readonly first: CivilDate
  readonly last: CivilDate
  readonly onDraft: (draft: NoteDraft) => void
  readonly onSave: (draft: NoteDraft) => void
  readonly onCancel: () => void
}

/** Day and words of a note; a text that cannot be used says why, and stays as it was typed. */
function NoteForm({ draft, first, last, onDraft, onSave, onCancel }: NoteFormProps) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState('')
  // The day is given already: the words are what is to be written.
  useEffect(() => box.current?.focus(), [])
  const submit = (): void => {
    const text = toNoteText(draft.text)
    const wrong = checkNoteText(text)
    if (wrong === undefined) onSave({ ...draft, text })
    else setFault(`The note ${wrong}.`)
  }
  return (
    <div className={styles['controls']}>
      <DayBox
        first={first}
        label="Day of the note"
        last={last}
        onDay={(next) => {
          onDraft({ ...draft, day: next })
          return undefined
        }}
        value={draft.day}
      />
      <form
        className={styles['noteForm']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label htmlFor={id}>Note, at most {MAX_NOTE_LENGTH} characters</label>
        <input
          aria-describedby={`${id}-fault`}
          aria-invalid={fault !== ''}
          autoComplete="off"
          dir="auto"
          id={id}
          onChange={(event) => {
            setFault('')
            onDraft({ ...draft, text: event.currentTarget.value })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel()
          }}
          ref={box}
          value={draft.text}
        />
        <output className={styles['noteFault']} id={`${id}-fault`}>
          {fault}
        </output>
        <Button kind="primary" type="submit">
          {draft.place === undefined ? 'Save the note' : 'Save the change'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </form>
    </div>
  )
}
