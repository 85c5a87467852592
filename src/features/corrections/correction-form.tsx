import { useEffect, useState } from 'react'
import { type Amendment } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { useData } from '@/data/data-context'
import { Button } from '@/ui/layout/button'
import { fillIn, isFigureSubject, startDraft, type Opening } from './correction-draft'
import { FigureFields, LossFields, WhatChanged } from './draft-fields'
import { SourceFields, type PartProps } from './source-fields'
import { keepTypedDraft, readTypedDraft } from './typed-draft'
import { readDraft } from './read-draft'
import styles from './corrections.module.css'

type CorrectionFormProps = {
  readonly edition: Edition
  readonly opening: Opening
  readonly author: string
  readonly onSave: (amendment: Omit<Amendment, 'id'>) => void
  readonly onCancel: () => void
}

/**
 * Form for one correction: what changed, where and when, what it means for the model, and the source. What is typed
 * outlives a reload of this tab.
 */
export function CorrectionForm({
  edition,
  opening,
  author,
  onSave,
  onCancel,
}: CorrectionFormProps) {
  const { today } = useData()
  const [draft, setDraft] = useState(
    () => readTypedDraft(opening) ?? startDraft(opening, author, edition),
  )
  useEffect(() => keepTypedDraft(opening, draft), [opening, draft])
  const [isTried, setTried] = useState(false)
  const reading = readDraft(draft, { edition, today })
  const faults = reading.kind === 'faulty' && isTried ? reading.faults : []
  const parts: PartProps = {
    draft,
    edition,
    faultOf: (field) => faults.find((fault) => fault.field === field)?.message,
    set: (patch) => setDraft((old) => ({ ...old, ...patch })),
    reset: (patch) => setDraft((old) => fillIn({ ...old, ...patch }, edition)),
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
        {isFigureSubject(draft.subject) ? <FigureFields {...parts} /> : <LossFields {...parts} />}
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
