import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Source } from '@/domain/record/source'
import { useData } from './data-context'

/** Return a look-up from source ids to sources: each once, in the order named; unknown ids are left out. */
export function useSourceLookup(): (ids: readonly string[]) => readonly Source[] {
  const { queries } = useData()
  const { data } = useQuery(queries.bibliography)
  return useCallback(
    (ids) => {
      const wanted = [...new Set(ids)]
      return wanted.flatMap((id) => data?.sources.filter((source) => source.id === id) ?? [])
    },
    [data],
  )
}
