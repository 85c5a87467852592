import { useState } from 'react'
import { exportFile, importFile, type LabFile } from '@/state/lab-exchange'
import { useLabStore } from '@/state/lab-store'
import {
  dropVersion,
  importDocuments,
  keepVersion,
  openDocument,
  patchDocument,
  removeDocument,
  restoreVersion,
} from '@/state/lab-workspace'
import { type LabDocument } from '@/domain/lab-document'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { Notice } from '@/ui/layout/notice'
import { Panel } from '@/ui/layout/panel'
import { type LabGround, useActiveDocument } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { KeptText } from './kept-text'

type LabKeepingProps = { readonly ground: LabGround; readonly onDeleteAll: () => void }

/** Names, notes, versions and files: what the analyst keeps, in this browser only. */
export function LabKeeping({ ground, onDeleteAll }: LabKeepingProps) {
  const active = useActiveDocument()
  return (
    <Panel
      title="Kept in this browser"
      subtitle="Every change is kept as it is made; nothing leaves this browser unless you share a link or a file."
    >
      <div className={styles['keeping']}>
        {active !== undefined && <ActiveKeeping active={active} />}
        <AllKept />
        <Files ground={ground} onDeleteAll={onDeleteAll} />
      </div>
    </Panel>
  )
}

function ActiveKeeping({ active }: { readonly active: LabDocument }) {
  const format = useFormat()
  const change = useLabStore((state) => state.change)
  const [versionName, setVersionName] = useState('')
  const { id, versions } = active
  return (
    <section className={styles['column']}>
      <h3>This scenario</h3>
      <KeptText
        key={`${id} name`}
        label="Name"
        value={active.name}
        onKeep={(name) =>
          change(`name it “${name}”`, (workspace) => patchDocument(workspace, id, { name }))
        }
      />
      <KeptText
        isLong
        key={`${id} notes`}
        label="Notes"
        value={active.notes}
        onKeep={(notes) =>
          change('write notes', (workspace) => patchDocument(workspace, id, { notes }))
        }
      />
      <label className={styles['field']}>
        Name of a version to keep
        <input
          onChange={(event) => setVersionName(event.currentTarget.value)}
          value={versionName}
        />
      </label>
      <Button
        disabled={versionName.trim() === ''}
        onClick={() => {
          const version = { name: versionName.trim(), savedAt: new Date().toISOString() }
          change(`keep version “${version.name}”`, (workspace) =>
            keepVersion(workspace, id, version),
          )
          setVersionName('')
        }}
      >
        Keep this version
      </Button>
      <ul className={styles['list']}>
        {versions.map((version, index) => (
          <li key={`${version.name} ${version.savedAt}`}>
            {version.name}, {format.date(version.savedAt.slice(0, 10))}
            <Button
              kind="quiet"
              onClick={() =>
                change(`return to “${version.name}”`, (workspace) =>
                  restoreVersion(workspace, id, index),
                )
              }
            >
              Return to it
            </Button>
            <Button
              kind="quiet"
              onClick={() =>
                change(`drop “${version.name}”`, (workspace) => dropVersion(workspace, id, index))
              }
            >
              Drop it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AllKept() {
  const { documents, openIds } = useLabStore(({ history }) => history.present)
  const change = useLabStore((state) => state.change)
  return (
    <section className={styles['column']}>
      <h3>All {documents.length} scenarios</h3>
      <ul className={styles['list']}>
        {documents.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              disabled={openIds.includes(id)}
              kind="quiet"
              onClick={() => change(`open “${name}”`, (workspace) => openDocument(workspace, id))}
            >
              {openIds.includes(id) ? 'Open' : 'Open it'}
            </Button>
            <Button
              kind="quiet"
              onClick={() =>
                change(`delete “${name}”`, (workspace) => removeDocument(workspace, id))
              }
            >
              Delete “{name}”
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ ground, onDeleteAll }: LabKeepingProps) {
  const { documents } = useLabStore(({ history }) => history.present)
  const change = useLabStore((state) => state.change)
  const active = useActiveDocument()
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const reading = importFile(await file.text(), ground.catalogue)
    const found = reading.kind === 'faulty' ? reading.faults : []
    setFaults(found.map(({ path, message }) => `${file.name}, ${path}: ${message}`))
    if (reading.kind === 'read') {
      change(`read ${file.name}`, (workspace) => importDocuments(workspace, reading.documents))
    }
  }
  return (
    <section className={styles['column']}>
      <h3>Files</h3>
      <Button
        disabled={active === undefined}
        onClick={() => active && saveFile(exportFile([active]))}
      >
        Save this scenario as a file
      </Button>
      <Button disabled={documents.length === 0} onClick={() => saveFile(exportFile(documents))}>
        Save all as a file
      </Button>
      <label className={styles['field']}>
        Read scenarios from a file
        <input
          accept="application/json,.json"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
          type="file"
        />
      </label>
      {faults.length > 0 && (
        <Notice isLive title="The file could not be read" tone="error">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Button onClick={() => setAsking(true)}>Delete everything kept here…</Button>
      <Dialog
        actions={
          <Button
            kind="primary"
            onClick={() => {
              onDeleteAll()
              setAsking(false)
            }}
          >
            Delete all {documents.length} scenarios
          </Button>
        }
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Delete every scenario?"
      >
        <p>This cannot be undone. Save them as a file first if you may want them again.</p>
      </Dialog>
    </section>
  )
}

function saveFile({ name, type, text }: LabFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
