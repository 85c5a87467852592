import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { toSampleList } from '@/domain/parts/sample-list'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'

/** The list that ships with the page, as far as it has been answered. */
export function useSampleList(): {
  readonly list: BuyerList | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const sample = useQuery(queries.sampleParts)
  const state = useDataState([sample])
  const list = useMemo(() => sample.data && toSampleList(sample.data), [sample.data])
  return { list, state }
}
