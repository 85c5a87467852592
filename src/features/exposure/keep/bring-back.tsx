import { useId } from 'react'
import { saveFile, toBlob } from '@/export/save-file'
import { bringDecksBack, holdsScenarios } from '@/state/kept/kept-everything'
import { importEverything } from '@/state/lists/parts-keeping'
import { usePartsStore } from '@/state/lists/parts-store'
import styles from '@/features/exposure/exposure.module.css'

/** Take a file of everything in again, in one step that can be undone; what is here stays. */
export function BringBack({ onOutcome }: { readonly onOutcome: (words: string) => void }) {
  const id = useId()
  const read = async (file: File) => {
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return onOutcome('The browser cannot read this file.')
    const back = importEverything(text, usePartsStore.getState())
    if (back.kind === 'faulty') return onOutcome(`Nothing was taken in: ${back.faults.join('; ')}.`)
    const { lists, lab, decks } = back.kept
    const { count, faults } = await bringDecksBack(decks)
    const words = [
      `${lists.length} ${lists.length === 1 ? 'list is' : 'lists are'} back.`,
      ...(count === 0 ? [] : [`${count} ${count === 1 ? 'deck is' : 'decks are'} back.`]),
      ...(faults.length === 0 ? [] : [`The decks were not taken in: ${faults.join('; ')}.`]),
    ].join(' ')
    if (!holdsScenarios(lab)) return onOutcome(words)
    saveLab(lab)
    onOutcome(`${words} Its scenarios are saved as ${LAB_FILE}: bring that in under Scenarios.`)
  }
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>Bring back a file of everything</label>
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

const LAB_FILE = 'chokepoint-scenarios.json'

/** The lab reads its own file, against its own record. */
function saveLab(text: string): void {
  saveFile(LAB_FILE, toBlob(text, 'application/json'))
}
