import { createContext } from 'react'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

/** Told under which scenario, day and versions an exhibit is shown on a stage. */
export const StageProofContext = createContext<
  ((exhibitId: string, scope: ProofScope | undefined) => void) | undefined
>(undefined)
