import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { useData } from '@/data/data-context'
import { SourcesFaultContext } from '@/ui/evidence/sources-fault'

/** Lets every line of sources below say that they could not be loaded, rather than that there are none. */
export function SourcesFaultProvider({ children }: { readonly children: ReactNode }) {
  const { queries } = useData()
  const { data, isError, refetch } = useQuery(queries.bibliography)
  const retry = useCallback(() => void refetch(), [refetch])
  const isLost = isError && data === undefined
  return <SourcesFaultContext value={isLost ? retry : undefined}>{children}</SourcesFaultContext>
}
