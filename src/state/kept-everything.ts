import { writeScenarioFile } from '@/contracts/scenario-file'
import { createLabStorage } from './lab-storage'
import { useLabStore } from './lab-store'
import { type OtherKeeping } from './parts-keeping'

/** Beginning of the names of everything that the page notes in the browser's small storage. */
const PREFIX = 'chokepoint-'

/** What the page keeps besides parts lists: the lab's scenarios, and how it looks. */
export const otherKeeping: OtherKeeping = {
  readLab: async () => {
    const { documents } = await createLabStorage().load()
    return writeScenarioFile(documents)
  },
  deleteOthers: async () => {
    useLabStore.getState().reset()
    const notice = await createLabStorage().clear()
    forgetNotes()
    return notice === null ? [] : [notice]
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
