import { useId } from 'react'
import { saveFile, toBlob } from '@/export/save-file'
import { importEverything } from '@/state/backup'
import styles from '@/features/exposure/exposure.module.css'

/** Take a file of everything in again, in one step that can be undone; what is here stays. */
export function BringBack({ onOutcome }: { readonly onOutcome: (words: string) => void }) {
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
