import { createContext, useContext } from 'react'
import { askLab } from '@/runner/ask-lab'
import { sharePool } from '@/runner/browser-pool'
import { type LabWork } from './lab-work'

const LabWorkContext = createContext<LabWork>({
  runMany: (request, watch, earlier) => sharePool().run(request, watch, earlier),
  answer: askLab,
})

/** Hand the place where long work is done to the views below. */
export const LabWorkProvider = LabWorkContext.Provider

/** Return where the lab's long work is done: threads beside the page unless a provider says otherwise. */
export function useLabWork(): LabWork {
  return useContext(LabWorkContext)
}
