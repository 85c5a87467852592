import { useEffect } from 'react'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { FormatProvider } from '@/ui/format/format-provider'
import { DataProvider, type DataAccess } from '@/data/data-context'
import { SourcesFaultProvider } from './sources-fault-provider'
import { Windows } from './windows'

type AppProps = {
  readonly access: DataAccess
  readonly queryClient: QueryClient
  readonly locale: string
  /** Told when the page stands for the first time. */
  readonly onDrawn?: () => void
}

/** The whole site, given where its data comes from and how its reader writes numbers. */
export function App({ access, queryClient, locale, onDrawn }: AppProps) {
  useEffect(() => onDrawn?.(), [onDrawn])
  return (
    <QueryClientProvider client={queryClient}>
      <DataProvider value={access}>
        <FormatProvider locale={locale}>
          <SourcesFaultProvider>
            <Windows />
          </SourcesFaultProvider>
        </FormatProvider>
      </DataProvider>
    </QueryClientProvider>
  )
}
