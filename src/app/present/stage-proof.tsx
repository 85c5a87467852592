import { useContext, useEffect } from 'react'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { StageProofContext } from './stage-proof-context'

/** Stands where the page offers its menu; draws nothing, and tells the stage what the menu would be told. */
export function StageProof({ handle }: { readonly handle: ExhibitHandle }) {
  const tell = useContext(StageProofContext)
  const scope = useContext(ProofScopeContext)
  const { id } = handle
  useEffect(() => tell?.(id, scope), [tell, id, scope])
  return undefined
}
