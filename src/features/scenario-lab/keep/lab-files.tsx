import { useState } from 'react'
import { exportFile, type LabFile } from '@/state/lab/lab-exchange'
import { labSession, useLabStore } from '@/state/lab/lab-store'
import { importDocuments } from '@/state/lab/lab-workspace'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { FileInput } from '@/ui/layout/file-input'
import { Notice } from '@/ui/layout/notice'
import {
  type LabContext,
  useSettledDocument,
  useSettledLab,
  labActions,
} from '@/features/scenario-lab/use-lab'
import { saveFile, toBlob } from '@/export/save-file'
import styles from './keep.module.css'
import { LabTables } from './lab-tables'
import { readScenarios } from './read-scenarios'

/** Scenarios as files, and the way to delete them all. */
export function LabFiles({ context }: { readonly context: LabContext }) {
  const { documents } = useSettledLab()
  const active = useSettledDocument()
  return (
    <section className={styles['column']}>
      <h3>Files</h3>
      <Button disabled={active === undefined} onClick={() => active && save(exportFile([active]))}>
        Export this scenario as a file
      </Button>
      <Button disabled={documents.length === 0} onClick={() => save(exportFile(documents))}>
        Export all as a file
      </Button>
      <LabTables context={context} />
      <Reader context={context} />
      <Deletion count={documents.length} />
    </section>
  )
}

type Reading = {
  readonly fileName: string
  readonly words: string
  readonly faults: readonly string[]
}

function Reader({ context }: { readonly context: LabContext }) {
  const { change } = labActions()
  const [reading, setReading] = useState<Reading>()
  const read = async (file: File): Promise<void> => {
    const result = await readScenarios(file, context)
    if (result.kind === 'faulty') {
      const faults = result.faults.map(({ path, message }) =>
        path === '' ? `The file ${message}` : `${path}: ${message}`,
      )
      setReading({ fileName: file.name, words: '', faults })
      return
    }
    const before = countKept()
    change(`read ${file.name}`, (now) => importDocuments(now, result.documents))
    const words = [
      toReadWords(countKept() - before, result.documents.length),
      ...result.notes.map(({ path, message }) => `“${path}”: ${message}.`),
    ].join(' ')
    setReading({ fileName: file.name, words, faults: [] })
  }
  return (
    <>
      <FileInput
        accept=".json,.csv,.tsv,.txt,.xlsx"
        className={styles['field']}
        label="Import scenarios from a file or a table"
        onFile={(file) => void read(file)}
      />
      {reading !== undefined && (
        <Notice
          isLive
          onDismiss={() => setReading(undefined)}
          title={
            reading.faults.length === 0
              ? `${reading.fileName}:`
              : `${reading.fileName} was not read; nothing is changed.`
          }
          tone={reading.faults.length === 0 ? 'info' : 'error'}
        >
          {reading.words}
          {reading.faults.length > 0 && (
            <ul className={styles['faults']}>
              {reading.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  )
}

function countKept(): number {
  return useLabStore.getState().history.present.documents.length
}

function toReadWords(added: number, total: number): string {
  if (added === 0) return 'everything in it is saved already.'
  const rest = total === added ? '' : ` ${total - added} of them were saved already.`
  return `${added} ${added === 1 ? 'scenario was' : 'scenarios were'} added to the list.${rest}`
}

function Deletion({ count }: { readonly count: number }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button disabled={count === 0} onClick={() => setAsking(true)}>
        Delete all scenarios…
      </Button>
      <Dialog
        actions={
          <Button
            kind="primary"
            onClick={() => {
              void labSession.deleteAll()
              setAsking(false)
            }}
          >
            Delete {count === 1 ? 'the scenario' : `all ${count} scenarios`}
          </Button>
        }
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Delete every scenario?"
      >
        <p>
          With their notes and versions, here and in this browser. This cannot be undone: export
          them as a file first if you may want them again.
        </p>
      </Dialog>
    </>
  )
}

function save({ name, type, text }: LabFile): void {
  saveFile(name, toBlob(text, type))
}
