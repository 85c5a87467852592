import { useEffect, useRef, useState } from 'react'
import { type Imported } from '@/record/import/import-file'
import { IMPORT_KINDS } from '@/record/import/import-reading'
import { toImportAmendment } from '@/record/import/to-amendment'
import { type Edition } from '@/record/edition'
import { askImport } from '@/data/ask-import'
import { useData } from '@/data/data-context'
import { useCorrectionStore } from '@/state/corrections/correction-store'
import { addAmendment } from '@/state/corrections/correction-workspace'
import { Button } from '@/ui/layout/button'
import { FileInput } from '@/ui/layout/file-input'
import { Notice } from '@/ui/layout/notice'
import styles from './corrections.module.css'
import { writePlace, writeRow } from './write-row'

/** What became of a file: being read, read, or refused. */
type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'read'; readonly name: string; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }

type ImportOfficialProps = { readonly edition: Edition }

/** Brings an official file in: what is new, the same, different or not understood, with a tick for each change. */
export function ImportOfficial({ edition }: ImportOfficialProps) {
  const [reading, setReading] = useState<Reading>({ kind: 'none' })
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const open = async (file: File): Promise<void> => {
    const { name } = file
    stop.current?.abort()
    const { signal } = (stop.current = new AbortController())
    setReading({ kind: 'reading', name, share: 0 })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const onProgress = (share: number): void => setReading({ kind: 'reading', name, share })
    const reply = await askImport({ name, bytes, edition }, { signal, onProgress })
    if (signal.aborted || reply.kind === 'cancelled') return
    setReading({ name, ...(reply.kind === 'done' ? reply.result : toRefused(reply.faults)) })
  }
  return (
    <>
      <p>
        {Object.values(IMPORT_KINDS).join('; ')}. The kind is told by the titles in the file; the
        file is read in this browser and sent nowhere.
      </p>
      <FileInput
        accept=".json,.csv,.tsv,.txt,.xlsx"
        className={styles['file']}
        label="Choose an official file"
        onFile={(file) => void open(file)}
      />
      {reading.kind === 'reading' && (
        <p>
          <output>Reading {reading.name}…</output>{' '}
          <progress aria-label={`Reading ${reading.name}`} value={reading.share} />
        </p>
      )}
      {reading.kind === 'refused' && (
        <Notice isLive title={`${reading.name} was not read.`} tone="error">
          {reading.message}
        </Notice>
      )}
      {reading.kind === 'read' && (
        <Changes
          fileName={reading.name}
          imported={reading.imported}
          key={reading.name}
          onDone={() => setReading({ kind: 'none' })}
        />
      )}
    </>
  )
}

/** What a reader is told where the file was not read for a fault of the thread. */
function toRefused(faults: readonly { readonly path: string; readonly message: string }[]) {
  const message = faults.map((fault) => `${fault.path} ${fault.message}`.trim()).join('; ')
  return { kind: 'refused' as const, message: `It could not be read: ${message}.` }
}

type ChangesProps = {
  readonly fileName: string
  readonly imported: Imported
  readonly onDone: () => void
}

/** Most rows that are listed at once; all of them can be ticked. */
const MOST_SHOWN = 200

function Changes({ fileName, imported, onDone }: ChangesProps) {
  const { today } = useData()
  const { change, memory } = useCorrectionStore()
  const { kind, rows, notUnderstood } = imported
  const changed = rows.filter(({ is }) => is !== 'same')
  // A candidate for an event is judged one by one: none is ticked beforehand.
  const [targets, setTargets] = useState<ReadonlySet<string>>(
    () => new Set(kind === 'acled' ? [] : changed.map(({ target }) => target)),
  )
  const propose = (): void => {
    const act = { id: '', author: memory.author, day: today, fileName, targets }
    const amendment = toImportAmendment(imported, act)
    if (amendment === undefined) return
    change(`import ${fileName}`, (workspace) => addAmendment(workspace, amendment))
    onDone()
  }
  return (
    <>
      <p>
        {IMPORT_KINDS[kind]}: {changed.filter(({ is }) => is === 'new').length} new,{' '}
        {rows.length - changed.length} the same,{' '}
        {changed.filter(({ is }) => is === 'differs').length} different, {notUnderstood.length} not
        understood.
      </p>
      <ul className={styles['list']}>
        {changed.slice(0, MOST_SHOWN).map(({ is, target, change: found }) => (
          <li key={target}>
            <label>
              <input
                checked={targets.has(target)}
                onChange={() => setTargets((old) => toggled(old, target))}
                type="checkbox"
              />{' '}
              {is === 'new' ? 'New' : 'Different'}: {writePlace(found)}.{' '}
              {found.before !== null && `Here ${writeRow(found.before)}; in the file `}
              {writeRow(found.after)}
            </label>
          </li>
        ))}
      </ul>
      {changed.length > MOST_SHOWN && (
        <p>And {changed.length - MOST_SHOWN} more, ticked as well.</p>
      )}
      {notUnderstood.length > 0 && (
        <>
          <h3>Not understood</h3>
          <ul>
            {notUnderstood.slice(0, MOST_SHOWN).map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                {where}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles['buttons']}>
        <Button disabled={targets.size === 0} onClick={propose}>
          Propose {targets.size} {targets.size === 1 ? 'change' : 'changes'}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Leave the file
        </Button>
      </div>
    </>
  )
}

function toggled(targets: ReadonlySet<string>, target: string): ReadonlySet<string> {
  const next = new Set(targets)
  if (!next.delete(target)) next.add(target)
  return next
}
