import { AmendedRecord } from './amended-record'
import { SourcesFaultContext } from '@/ui/evidence/sources-fault'
import { type ReactNode, useCallback } from 'react'
import { QueryClientProvider, type QueryClient, useQuery } from '@tanstack/react-query'
import { FormatProvider } from '@/ui/format/format-provider'
import { DataProvider, type DataAccess, useData } from '@/data/data-context'
import { Windows } from './windows'

/** Props of {@link App}. */
export type AppProps = {
  readonly access: DataAccess
  readonly queryClient: QueryClient
  readonly locale: string
  /** Told when the page stands, and again after each change of it. */
  readonly onDrawn?: (() => void) | undefined
}

/** The whole site, given where its data comes from and how its reader writes numbers. */
export function App({ access, queryClient, locale, onDrawn }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <DataProvider value={access}>
        <FormatProvider locale={locale}>
          <SourcesFaultProvider>
            <AmendedRecord>
              <Windows onDrawn={onDrawn} />
            </AmendedRecord>
          </SourcesFaultProvider>
        </FormatProvider>
      </DataProvider>
    </QueryClientProvider>
  )
}

/** Lets every line of sources below say that they could not be loaded, rather than that there are none. */
function SourcesFaultProvider({ children }: { readonly children: ReactNode }) {
  const { queries } = useData()
  const { data, isError, refetch } = useQuery(queries.bibliography)
  const retry = useCallback(() => void refetch(), [refetch])
  const isLost = isError && data === undefined
  return <SourcesFaultContext value={isLost ? retry : undefined}>{children}</SourcesFaultContext>
}
