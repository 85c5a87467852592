import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { FormatProvider } from '@/ui/format/format-provider'
import { DataProvider, type DataAccess } from '@/data/data-context'
import { Shell } from './shell'
import { ViewScopeGate } from './view-scope-gate'
import { PageProof } from './page-proof'
import { Pages } from './pages'
import { TakeAwayProvider } from './take-away/take-away-provider'

/** The first view does without it: keys and search come a moment later. */
const CommandCentre = lazy(async () => ({
  default: (await import('./commands/command-centre')).CommandCentre,
}))

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
              <Suspense>
                <CommandCentre />
              </Suspense>
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
