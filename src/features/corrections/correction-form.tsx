import { useState } from 'react'
import { GATE_STATUS, PRODUCTION_STATUS } from '@/domain/record/history'
import { CREDIBILITY, RELIABILITY, type Amendment } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { useData } from '@/data/data-context'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import {
  findTemplate,
  hasLoss,
  startDraft,
  SUBJECTS,
  type CorrectionDraft,
  type Subject,
} from './correction-draft'
import { ChoiceField, TextField, type Option } from './form-fields'
import { readDraft } from './read-draft'
import styles from './corrections.module.css'

type CorrectionFormProps = {
  readonly edition: Edition
  readonly subject: Subject
  readonly place: string
  readonly author: string
  readonly onSave: (amendment: Omit<Amendment, 'id'>) => void
  readonly onCancel: () => void
}

/** Form for one correction: what changed, where and when, what it means for the model, and the source. */
export function CorrectionForm({
  edition,
  subject,
  place,
  author,
  onSave,
  onCancel,
}: CorrectionFormProps) {
  const { today } = useData()
  const [draft, setDraft] = useState(() =>
    withTemplate(startDraft(subject, place, author), edition),
  )
  const [isTried, setTried] = useState(false)
  const reading = readDraft(draft, { edition, today })
  const faults = reading.kind === 'faulty' && isTried ? reading.faults : []
  const parts: PartProps = {
    draft,
    edition,
    faultOf: (field) => faults.find((fault) => fault.field === field)?.message,
    set: (patch) => setDraft((old) => ({ ...old, ...patch })),
    reset: (patch) => setDraft((old) => withTemplate({ ...old, ...patch }, edition)),
  }
  return (
    <form
      aria-label="Something changed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.kind === 'read') onSave(reading.amendment)
      }}
    >
      <div className={styles['form']}>
        <WhatChanged {...parts} />
        <LossFields {...parts} />
        <SourceFields {...parts} />
      </div>
      <div className={styles['buttons']}>
        <Button type="submit">Save the draft and see its effect</Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        {faults.length > 0 && (
          <output className={styles['fault']}>
            {faults.length === 1 ? 'One field needs' : `${faults.length} fields need`} your
            attention.
          </output>
        )}
      </div>
    </form>
  )
}

type PartProps = {
  readonly draft: CorrectionDraft
  readonly edition: Edition
  readonly faultOf: (field: keyof CorrectionDraft) => string | undefined
  readonly set: (patch: Partial<CorrectionDraft>) => void
  /** The same, and fill in anew what the record held when it was so. */
  readonly reset: (patch: Partial<CorrectionDraft>) => void
}

/** Fields of a draft that are typed as text. */
type TextName = Exclude<
  keyof CorrectionDraft,
  'subject' | 'place' | 'status' | 'reliability' | 'credibility'
>

type DraftTextProps = PartProps & {
  readonly name: TextName
  readonly label: string
  readonly kind?: 'line' | 'date' | 'lines'
}

function DraftText({ draft, faultOf, set, name, label, kind = 'line' }: DraftTextProps) {
  return (
    <TextField
      fault={faultOf(name)}
      kind={kind}
      label={label}
      onChange={(value) => set({ [name]: value })}
      value={draft[name]}
    />
  )
}

function WhatChanged(props: PartProps) {
  const { draft, edition, faultOf, reset } = props
  const isEvent = draft.subject === 'event'
  return (
    <>
      <ChoiceField
        label="What changed"
        onChange={(chosen) => reset(toSubject(chosen, draft))}
        options={Object.entries(SUBJECTS)}
        value={draft.subject}
      />
      <ChoiceField
        fault={faultOf('place')}
        label="Where"
        onChange={(chosen) => reset({ place: chosen })}
        options={[['', 'Choose a place'], ...toPlaces(draft.subject, edition)]}
        value={draft.place}
      />
      {!isEvent && (
        <ChoiceField
          label={draft.subject === 'control' ? 'Who holds it' : 'What it does'}
          onChange={(chosen) => reset({ status: chosen })}
          options={toStatuses(draft.subject, edition)}
          value={draft.status}
        />
      )}
      <DraftText {...props} kind="date" label={isEvent ? 'Day' : 'From, first day'} name="from" />
      {!isEvent && <DraftText {...props} kind="date" label="Until, if it has ended" name="to" />}
    </>
  )
}

function LossFields(props: PartProps) {
  const { draft, edition } = props
  const format = useFormat()
  if (!hasLoss(draft)) return undefined
  const template = findTemplate(edition, draft)
  return (
    <>
      <DraftText
        {...props}
        label={`${draft.subject === 'gate' ? 'Ore' : 'Output'} lost, %`}
        name="loss"
      />
      <DraftText {...props} label="At least, %" name="low" />
      <DraftText {...props} label="At most, %" name="high" />
      {template !== undefined && (
        <p className={styles['wide']}>
          Filled in from {format.date(template.from)}, when the record has the same: correct it
          where the report says more.
        </p>
      )}
    </>
  )
}

function SourceFields(props: PartProps) {
  const { draft, set } = props
  return (
    <>
      <div className={styles['wide']}>
        <DraftText {...props} label="In a line, as the timeline tells it" name="title" />
      </div>
      <DraftText {...props} label="Title of the source" name="sourceTitle" />
      <DraftText {...props} label="Publisher" name="publisher" />
      <DraftText {...props} kind="date" label="Published on" name="sourceDay" />
      <DraftText {...props} label="Address of the page" name="address" />
      <div className={styles['wide']}>
        <DraftText {...props} kind="lines" label="Quotation, two lines at most" name="quotation" />
      </div>
      <ChoiceField
        label="How reliable the source has been"
        onChange={(chosen) => set({ reliability: keyOf(RELIABILITY, chosen) ?? draft.reliability })}
        options={Object.entries(RELIABILITY).map(([key, words]) => [key, `${key}: ${words}`])}
        value={draft.reliability}
      />
      <ChoiceField
        label="How credible this report is"
        onChange={(chosen) =>
          set({ credibility: CREDIBLE.find((key) => String(key) === chosen) ?? draft.credibility })
        }
        options={CREDIBLE.map((key) => [String(key), `${key}: ${CREDIBILITY[key]}`])}
        value={String(draft.credibility)}
      />
      <DraftText {...props} label="Your name or initials" name="author" />
      <div className={styles['wide']}>
        <DraftText {...props} kind="lines" label="Why, and how the report is read" name="note" />
      </div>
    </>
  )
}

const CREDIBLE = [1, 2, 3, 4, 5, 6] as const

function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  chosen: string,
): Key | undefined {
  const isKey = (key: string): key is Key => Object.hasOwn(words, key)
  return isKey(chosen) ? chosen : undefined
}

function toSubject(chosen: string, draft: CorrectionDraft): Partial<CorrectionDraft> {
  const subject = keyOf(SUBJECTS, chosen)
  if (subject === undefined || subject === draft.subject) return {}
  const { status } = startDraft(subject, '', '')
  const isSameKind = (subject === 'gate') === (draft.subject === 'gate')
  return { subject, status, place: isSameKind ? draft.place : '' }
}

function toPlaces(subject: Subject, { regions, gates }: Edition): readonly Option[] {
  const ofGates = gates.map(({ id, name }): Option => [id, name])
  const ofRegions = regions.map(({ id, name }): Option => [id, name])
  if (subject === 'gate') return ofGates
  return subject === 'event' ? [...ofRegions, ...ofGates] : ofRegions
}

function toStatuses(subject: Subject, { controllers }: Edition): readonly Option[] {
  if (subject === 'gate') return GATE_STATUS.map((status) => [status, status])
  if (subject === 'production') return PRODUCTION_STATUS.map((status) => [status, status])
  return [['', 'Choose who'], ...controllers.map(({ id, name }): Option => [id, name])]
}

/** Fill in what the record held the last time it was so. */
function withTemplate(draft: CorrectionDraft, edition: Edition): CorrectionDraft {
  const template = findTemplate(edition, draft)
  if (template === undefined || !hasLoss(draft)) return draft
  const { value, range } = template.loss
  return {
    ...draft,
    loss: toPercent(value),
    low: toPercent(range?.low ?? Math.max(0, value - 0.2)),
    high: toPercent(range?.high ?? Math.min(1, value + 0.2)),
  }
}

function toPercent(share: number): string {
  return String(Number((share * 100).toPrecision(6)))
}
