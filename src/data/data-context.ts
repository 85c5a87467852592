import { createContext, useContext } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import type { Amendment } from '@/record/amendments/amendment'
import { type HttpClient } from './http-client'
import { type RecordQueries } from './record-queries'

/** Where the page's answers come from, in words for the footer. */
export type DataMode =
  | { readonly kind: 'server'; readonly address: string }
  | { readonly kind: 'service-worker' }
  | { readonly kind: 'in-page' }

/** What every view needs to ask for data. */
export type DataAccess = {
  readonly queries: RecordQueries
  /** The record as it was answered, before anything is laid over it, and what asks for it. */
  readonly edition: { readonly queries: RecordQueries; readonly client: HttpClient }
  /** The reader’s amendments, laid over what `queries` answer; none where nothing is laid over it. */
  readonly amendments?: readonly Amendment[]
  readonly mode: DataMode
  /** The reader's day when the page was opened; nothing else reads the clock for a day. */
  readonly today: CivilDate
  /** Report whether a parameter of the address is meant for whoever answers. */
  readonly ownsParameter: (key: string, text: string) => boolean
}

const DataContext = createContext<DataAccess | undefined>(undefined)

/** Hand data access to the views below. */
export const DataProvider = DataContext.Provider

/** Return the queries that views may ask. */
export function useData(): DataAccess {
  const access = useContext(DataContext)
  if (access === undefined) throw new Error('useData needs a DataProvider above it.')
  return access
}
