import { type ReactNode, useContext, useMemo } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'

type ListProofProps = { readonly list: BuyerList | undefined; readonly children: ReactNode }

/** Tells what is taken away from below which list it answers for; the link never carries the list. */
export function ListProof({ list, children }: ListProofProps) {
  const page = useContext(ProofScopeContext)
  const scope = useMemo(() => {
    if (page === undefined || list === undefined) return page
    const words = list.isSample
      ? 'The parts are those of the sample list; none is a real buyer’s.'
      : `The parts are those of the list “${list.name}”, which stays in one browser: the link shows the same view without it.`
    return { ...page, assumptions: [words, ...list.assumptions, ...page.assumptions] }
  }, [page, list])
  return <ProofScopeContext value={scope}>{children}</ProofScopeContext>
}
