import { useState } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import { type Amendment, type Change } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { useData } from '@/data/data-context'
import { useEdition } from '@/data/use-edition'
import { toStatusWords } from '@/state/kept/kept-notice'
import { correctionKind } from '@/state/corrections/correction-kind'
import { useCorrectionSession, useCorrectionStore } from '@/state/corrections/correction-store'
import { addAmendment, decide, removeAmendment } from '@/state/corrections/correction-workspace'
import { usePartsSession } from '@/state/lists/parts-store'
import { UndoButtons } from '@/ui/layout/undo-buttons'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import pageStyles from '@/ui/layout/page.module.css'
import { Panel } from '@/ui/layout/panel'
import { StorageNotices } from '@/ui/layout/storage-notices'
import { CorrectionCard } from './correction-card'
import { toSubject, type Opening, type Subject } from './correction-draft'
import { CorrectionFiles } from './correction-files'
import { CorrectionForm } from './correction-form'
import styles from './corrections.module.css'
import { ImportOfficial } from './import-official'
import { KnownOn } from './known-on'
import { forgetTypedDraft, readTypedOpening } from './typed-draft'

/** What the reader changed in the record, with proof, effect and decision; files in and out. */
export function CorrectionsPage() {
  const isReady = useCorrectionSession()
  // The list of the reader is what an amendment moves too.
  usePartsSession()
  const { edition, state } = useEdition()
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>Corrections</h1>
        <p className={pageStyles['lead']}>
          A report that the record does not have, or a figure that is wrong, becomes an amendment:
          with its source, and with the scores that it moves, before it is accepted. Amendments stay
          in this browser until you export them as a file.
        </p>
      </header>
      {isReady && edition !== undefined ? (
        <Corrections edition={edition} />
      ) : (
        <Panel
          minHeight="20rem"
          state={state.kind === 'ready' ? { kind: 'loading' } : state}
          title="Your amendments"
        />
      )}
    </div>
  )
}

function Corrections({ edition }: { readonly edition: Edition }) {
  const { history, memory, notices, status, change, recall, undo, redo, dismiss } =
    useCorrectionStore()
  const { today } = useData()
  const hash = useLocationProperty(() => window.location.hash)
  const [opened, setOpened] = useState(() => readOpening(hash) ?? readTypedOpening())
  const { amendments } = history.present
  const [count, setCount] = useState(SHOWN_AT_ONCE)
  const shown = amendments.toReversed().slice(0, count)
  const last = history.past.at(-1)?.label
  const next = history.future[0]?.label
  const close = (): void => {
    setOpened(undefined)
    forgetTypedDraft()
    forgetOpening()
  }
  const save = (amendment: Omit<Amendment, 'id'>): void => {
    const supersedes = opened?.supersedes
    change(`add “${amendment.name}”`, (workspace) =>
      addAmendment(workspace, supersedes === undefined ? amendment : { ...amendment, supersedes }),
    )
    recall(() => ({ author: amendment.author }))
    close()
  }
  return (
    <>
      <StorageNotices notices={notices} onDismiss={dismiss} title="Saving your amendments:" />
      <div className={styles['buttons']}>
        <Button onClick={() => setOpened({ subject: 'gate', place: '' })}>Something changed</Button>
        <CorrectionFiles amendments={amendments} edition={edition} />
        <UndoButtons last={last} next={next} onRedo={redo} onUndo={undo} />
        <KeptStatus status={status}>{toStatusWords(correctionKind.words, status)}</KeptStatus>
      </div>
      <KnownOn />
      {opened !== undefined && (
        <Panel minHeight="0" title="Something changed">
          <CorrectionForm
            author={memory.author}
            edition={edition}
            key={JSON.stringify(opened)}
            onCancel={close}
            onSave={save}
            opening={opened}
          />
        </Panel>
      )}
      <Panel minHeight="0" title="Import an official file">
        <ImportOfficial edition={edition} />
      </Panel>
      <Panel minHeight="0" title={toListTitle(amendments)}>
        <ul className={styles['list']}>
          {shown.map((amendment) => (
            <li key={amendment.id}>
              <CorrectionCard
                amendment={amendment}
                amendments={amendments}
                edition={edition}
                onDecide={(decision) =>
                  change(`${decision.state}: “${amendment.name}”`, (workspace) =>
                    decide(workspace, amendment.id, { ...decision, decidedOn: today }),
                  )
                }
                onRemove={() =>
                  change(`delete “${amendment.name}”`, (workspace) =>
                    removeAmendment(workspace, amendment.id),
                  )
                }
                onSupersede={() => setOpened({ ...toOpening(amendment), supersedes: amendment.id })}
              />
            </li>
          ))}
        </ul>
        {shown.length < amendments.length && (
          <Button kind="quiet" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
            Show {Math.min(SHOWN_AT_ONCE, amendments.length - shown.length)} older ones
          </Button>
        )}
      </Panel>
    </>
  )
}

/** Amendments that are listed before the reader asks for older ones. */
const SHOWN_AT_ONCE = 20

function toListTitle(amendments: readonly Amendment[]): string {
  const accepted = amendments.filter(({ state }) => state === 'accepted').length
  if (amendments.length === 0) return 'No amendment yet: the record is shown as it was published'
  const all = `${amendments.length} ${amendments.length === 1 ? 'amendment' : 'amendments'}`
  return `${all}, ${accepted} accepted`
}

/** A reload or a link to this page must not open the form again. */
function forgetOpening(): void {
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}`)
}

/** Read what a link asks for: `#gate/pangwa-gate`, or `#gate/pangwa-gate/2024-10-19` to put a span right. */
function readOpening(hash: string): Opening | undefined {
  const [name = '', place = '', corrects = ''] = hash.slice(1).split('/').map(decode)
  const subject = toSubject(name)
  if (subject === undefined) return undefined
  return { subject, place, corrects }
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return ''
  }
}

/** What the form opens on for a change like the first of an amendment. */
function toOpening({ changes }: Amendment): Opening {
  const [first] = changes
  if (first === undefined) return { subject: 'event', place: '' }
  const { table, key } = first
  const [start = '', second = ''] = key.split(' ')
  return {
    subject: SUBJECT_OF[table] ?? 'event',
    // A key may name the period too, which the form asks for.
    place: table === 'prices.points' ? `${start} ${second}` : ROWS.has(table) ? start : key,
    corrects: table === 'history.events' ? key : '',
  }
}

/** Tables whose keys begin with the place of their figures. */
const ROWS = new Set<Change['table']>([
  'imports.annual',
  'imports.monthly',
  'exports.monthly',
  'production',
  'prices.annual',
])

const SUBJECT_OF: Readonly<Partial<Record<Change['table'], Subject>>> = {
  'gates.history': 'gate',
  'regions.production': 'production',
  'regions.control': 'control',
  'plants.history': 'plant',
  'history.licences': 'licence',
  'imports.annual': 'import-year',
  'imports.monthly': 'import-month',
  'exports.monthly': 'export-month',
  production: 'output',
  'prices.annual': 'price-year',
  'prices.points': 'price-day',
  'regions.figures': 'region-figure',
  'elements.figures': 'element-figure',
  parameters: 'assumption',
  supplyShares: 'share',
  governance: 'governance',
  criticality: 'criticality',
}
