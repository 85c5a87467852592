import { type ReactNode } from 'react'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { usePageScope } from './use-page-scope'

type PageProofProps = { readonly children: ReactNode }

/** Tells what is exported from the page below which day, outlook, data and formulas it answers for. */
export function PageProof({ children }: PageProofProps) {
  return <ProofScopeContext value={usePageScope()}>{children}</ProofScopeContext>
}
