import { useState } from 'react'
import { saveFile, toBlob } from '@/export/save-file'
import { type Amendment } from '@/record/amendments/amendment'
import { readAmendmentFile, writeAmendmentFile } from '@/record/amendments/amendment-file'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { writeAtom } from '@/record/amendments/write-atom'
import { type Edition } from '@/record/edition'
import { type RecordFault } from '@/record/rules/record-fault'
import { useCorrectionStore } from '@/state/corrections/correction-store'
import { addAmendments } from '@/state/corrections/correction-workspace'
import { Button } from '@/ui/layout/button'
import { FileInput } from '@/ui/layout/file-input'
import { Notice } from '@/ui/layout/notice'
import styles from './corrections.module.css'

type CorrectionFilesProps = {
  readonly edition: Edition
  readonly amendments: readonly Amendment[]
}

/** Most faults of a file that are shown at once. */
const MOST_SHOWN = 8

/** Amendments out as a file and as a feed, and in from a file; a file with one fault changes nothing. */
export function CorrectionFiles({ edition, amendments }: CorrectionFilesProps) {
  const change = useCorrectionStore((state) => state.change)
  const [faults, setFaults] = useState<readonly RecordFault[]>([])
  const open = async (file: File): Promise<void> => {
    const read = readAmendmentFile(await file.text())
    const found = read.kind === 'faulty' ? read.faults : checkAmendments(edition, read.amendments)
    setFaults(found)
    if (read.kind === 'faulty' || found.length > 0) return
    change(`import ${file.name}`, (workspace) => addAmendments(workspace, read.amendments))
  }
  return (
    <>
      <FileInput
        accept="application/json,.json"
        className={styles['file']}
        label="Import amendments"
        onFile={(file) => void open(file)}
      />
      <Button
        disabled={amendments.length === 0}
        kind="quiet"
        onClick={() =>
          saveFile(
            'amendments.chokepoint.json',
            toBlob(writeAmendmentFile(amendments), 'application/json'),
          )
        }
      >
        Export amendments
      </Button>
      <Button
        disabled={!amendments.some(({ state }) => state === 'accepted')}
        kind="quiet"
        onClick={() =>
          saveFile('corrections.atom', toBlob(toFeed(amendments), 'application/atom+xml'))
        }
      >
        Export a feed (Atom)
      </Button>
      {faults.length > 0 && (
        <Notice
          isLive
          onDismiss={() => setFaults([])}
          title="The file was not imported; nothing was changed."
          tone="error"
        >
          <ul>
            {faults.slice(0, MOST_SHOWN).map(({ path, message, remedy }) => (
              <li key={`${path} ${message}`}>
                {path === '' ? 'The file' : path}: {message}. {remedy}
              </li>
            ))}
          </ul>
          {faults.length > MOST_SHOWN && <p>And {faults.length - MOST_SHOWN} more.</p>}
        </Notice>
      )}
    </>
  )
}

function toFeed(amendments: readonly Amendment[]): string {
  const link = new URL('/corrections', window.location.origin).href
  return writeAtom(amendments, { title: 'Chokepoint: corrections to the record', link })
}
