import { useQuery } from '@tanstack/react-query'
import { type LabDocument } from '@/domain/lab/lab-document'
import { readKeptScenarios, useLabStore } from '@/state/lab/lab-store'

const NONE: readonly LabDocument[] = []

/** Return the scenarios that the lab holds; before the lab was opened, what this browser has kept of it. */
export function useKeptScenarios(): readonly LabDocument[] {
  const { documents } = useLabStore(({ history }) => history.present)
  const { data: kept } = useQuery({
    queryKey: ['kept', 'scenarios'],
    queryFn: readKeptScenarios,
    enabled: documents.length === 0,
    staleTime: 0,
  })
  return documents.length > 0 ? documents : (kept ?? NONE)
}
