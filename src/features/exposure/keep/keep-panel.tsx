import { useState, useId } from 'react'
import { saveFile, toBlob } from '@/export/save-file'
import {
  BACKUP_FILE_NAME,
  deleteEverything,
  exportEverything,
  importEverything,
} from '@/state/backup'
import styles from '@/features/exposure/exposure.module.css'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { Panel } from '@/ui/layout/panel'

/** Take a file of everything in again, in one step that can be undone; what is here stays. */
function BringBack({ onOutcome }: { readonly onOutcome: (words: string) => void }) {
  const id = useId()
  const read = async (file: File) => {
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return onOutcome('The browser cannot read this file.')
    const back = await importEverything(text)
    if (back.kind === 'faulty') return onOutcome(`Nothing was imported: ${back.faults.join('; ')}.`)
    const { lists, lab } = back.kept
    const { decks, amendments } = back
    const words = [
      `${lists.length} ${lists.length === 1 ? 'list was' : 'lists were'} restored.`,
      ...toWords(decks, 'deck', 'decks'),
      ...toWords(amendments, 'amendment', 'amendments'),
    ].join(' ')
    if (!back.holdsScenarios) return onOutcome(words)
    saveLab(lab)
    onOutcome(
      `${words} Its scenarios are saved as ${LAB_FILE}: import that file on the page “Scenarios”.`,
    )
  }
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>Restore a backup file of everything</label>
      <input
        accept=".json,application/json"
        id={id}
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0]
          if (file !== undefined) void read(file)
        }}
        type="file"
      />
    </span>
  )
}

type Restored = { readonly count: number; readonly faults: readonly string[] }

function toWords({ count, faults }: Restored, one: string, many: string): readonly string[] {
  if (faults.length > 0) return [`The ${many} were not imported: ${faults.join('; ')}.`]
  return count === 0 ? [] : [`${count} ${count === 1 ? `${one} was` : `${many} were`} restored.`]
}

const LAB_FILE = 'chokepoint-scenarios.json'

/** The lab reads its own file, against its own record. */
function saveLab(text: string): void {
  saveFile(LAB_FILE, toBlob(text, 'application/json'))
}

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
