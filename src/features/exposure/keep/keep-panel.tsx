import { useState } from 'react'
import { saveFile, toBlob } from '@/export/save-file'
import { BACKUP_FILE_NAME, deleteEverything, exportEverything } from '@/state/backup'
import styles from '@/features/exposure/exposure.module.css'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { Panel } from '@/ui/layout/panel'
import { BringBack } from './bring-back'

/** Everything that the page keeps in this browser: out as one file, back from it, or gone. */
export function KeepPanel() {
  const [isAsking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState('')
  const save = async () => {
    const { text, faults } = await exportEverything()
    saveFile(BACKUP_FILE_NAME, toBlob(text, 'application/json'))
    setOutcome([`Saved as ${BACKUP_FILE_NAME}.`, ...faults.map(({ message }) => message)].join(' '))
  }
  const deleteAll = async () => {
    setAsking(false)
    const faults = await deleteEverything()
    const failed = faults.map(({ message }) => message).join(' ')
    setOutcome(failed === '' ? 'Everything saved in this browser was deleted.' : failed)
  }
  return (
    <Panel
      title="What this browser has saved"
      subtitle="Your lists, thresholds and column choices, the scenarios of the lab, your decks, your amendments to the record, and how the page looks. Nothing of it is sent anywhere."
      minHeight="6rem"
    >
      <div className={styles['buttons']} data-print="no">
        <Button onClick={() => void save()}>Export everything</Button>
        <BringBack onOutcome={setOutcome} />
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Delete everything
        </Button>
        <output>{outcome}</output>
      </div>
      <Dialog
        actions={
          <Button kind="primary" onClick={() => void deleteAll()}>
            Delete everything
          </Button>
        }
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Delete everything that this browser has saved?"
      >
        <p>
          All lists, thresholds and column choices, all scenarios of the lab, all decks, all
          amendments and the choice of looks are deleted. Only a file that was exported before can
          restore them.
        </p>
      </Dialog>
    </Panel>
  )
}
