import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { FormatProvider } from '@/ui/format/format-provider'
import { DataProvider, type DataAccess } from '@/data/data-context'
import { CommandCentre } from './commands/command-centre'
import { Shell } from './shell'
import { ViewScopeGate } from './view-scope-gate'
import { PageProof } from './page-proof'
import { Pages } from './pages'
import { TakeAwayProvider } from './take-away/take-away-provider'

type AppProps = {
  readonly access: DataAccess
  readonly queryClient: QueryClient
  readonly locale: string
}

/** The whole page, given where its data comes from and how its reader writes numbers. */
export function App({ access, queryClient, locale }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <DataProvider value={access}>
        <FormatProvider locale={locale}>
          <Shell>
            <ViewScopeGate>
              <CommandCentre />
              <PageProof>
                <TakeAwayProvider>
                  <Pages />
                </TakeAwayProvider>
              </PageProof>
            </ViewScopeGate>
          </Shell>
        </FormatProvider>
      </DataProvider>
    </QueryClientProvider>
  )
}
