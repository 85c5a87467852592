import { createContext } from 'react'
import { type ProofBlock } from '@/domain/page/proof'

/** What everything below has in common that can be checked: scenario, day, versions, link. */
export type ProofScope = Omit<ProofBlock, 'title' | 'units' | 'sources'>

/** Given by whoever knows which scenario is shown below; undefined before it is known. */
export const ProofScopeContext = createContext<ProofScope | undefined>(undefined)
