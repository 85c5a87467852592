import { create } from 'zustand'

/** Key of the note that this browser keeps accepted amendments. */
const NOTE = 'chokepoint-amended'

/** Whether accepted amendments are kept here: told without opening the database, so that a page without any waits for nothing. */
export const useAmendedNote = create<{ readonly isAmended: boolean }>()(() => ({
  isAmended: readNote(),
}))

function readNote(): boolean {
  try {
    return localStorage.getItem(NOTE) !== null
  } catch {
    return false
  }
}

/** Note whether any amendment is accepted. */
export function noteAmended(amendments: readonly { readonly state: string }[]): void {
  const isAmended = amendments.some(({ state }) => state === 'accepted')
  if (isAmended === useAmendedNote.getState().isAmended) return
  try {
    if (isAmended) localStorage.setItem(NOTE, 'yes')
    else localStorage.removeItem(NOTE)
  } catch {
    // Where nothing can be noted, the page learns of it once the corrections are opened.
  }
  useAmendedNote.setState({ isAmended })
}
