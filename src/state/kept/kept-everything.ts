import { writeDeckFile } from '@/contracts/deck-file'
import { writeScenarioFile } from '@/contracts/scenario-file'
import { addDecks, importDecks } from '@/state/decks/deck-exchange'
import { createDeckStorage } from '@/state/decks/deck-storage'
import { useDeckStore } from '@/state/decks/deck-store'
import { createLabStorage } from '@/state/lab/lab-storage'
import { useLabStore } from '@/state/lab/lab-store'
import { type OtherKeeping } from '@/state/lists/parts-keeping'
import { startDeckSession } from '@/state/decks/use-deck-session'

/** Beginning of the names of everything that the page notes in the browser's small storage. */
const PREFIX = 'chokepoint-'

/** What the page keeps besides parts lists: the lab's scenarios, the decks, and how it looks. */
export const otherKeeping: OtherKeeping = {
  readLab: async () => {
    const { documents } = await createLabStorage().load()
    return writeScenarioFile(documents)
  },
  readDecks: async () => {
    const { decks } = await createDeckStorage().load()
    return decks.length === 0 ? '' : writeDeckFile(decks)
  },
  deleteOthers: async () => {
    useLabStore.getState().reset()
    useDeckStore.getState().reset()
    const cleared = [await createLabStorage().clear(), await createDeckStorage().clear()]
    forgetNotes()
    return cleared.filter((notice) => notice !== null)
  },
}

/** Report whether a file of the lab holds any scenario. */
export function holdsScenarios(lab: string): boolean {
  return lab !== writeScenarioFile([])
}

function forgetNotes(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key)
    }
  } catch {
    // Where nothing can be noted, nothing is.
  }
}

/** Take the decks of a file of everything in beside those that are here; returns how many, or why none. */
export async function bringDecksBack(
  text: string,
): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  if (text === '') return { count: 0, faults: [] }
  const read = importDecks(text)
  if (read.kind === 'faulty') return { count: 0, faults: read.faults }
  await startDeckSession()
  useDeckStore.getState().change('Bring back decks', (all) => addDecks(all, read.decks))
  return { count: read.decks.length, faults: [] }
}
