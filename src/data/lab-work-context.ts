import { createContext, useContext } from 'react'
import { createBrowserWork } from './browser-lab-work'
import { type LabWork } from './lab-work'

const held: { work?: LabWork } = {}

const LabWorkContext = createContext<LabWork | undefined>(undefined)

/** Hand the place where long work is done to the views below. */
export const LabWorkProvider = LabWorkContext.Provider

/** Return where the lab's long work is done: threads beside the page unless a provider says otherwise. */
export function useLabWork(): LabWork {
  const given = useContext(LabWorkContext)
  if (given !== undefined) return given
  held.work ??= createBrowserWork()
  return held.work
}
