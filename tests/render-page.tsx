import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import { type ReactNode } from 'react'
import { ViewScopeGate } from '@/app/view-scope-gate'
import { DataProvider, type DataAccess } from '@/data/data-context'
import { createHttpClient } from '@/data/http-client'
import { createRecordQueries } from '@/data/record-queries'
import { createInPageApi } from '@/mocks/start-mock-api'
import { pageDraft } from '@/state/address/view-draft'
import { FormatProvider } from '@/ui/format/format-provider'

/** Where a page is opened. */
type Opening = {
  /** Address with its query and hash: `/regions?asof=2025-05-01`. A `fault` in it makes the server misbehave. */
  readonly address?: string
  /** The reader's day. */
  readonly today?: string
}

/** Render a page as the application does: the embedded record, the codecs, the view in the address, British English. */
export function renderPage(
  page: ReactNode,
  { address = '/', today = '2026-11-30' }: Opening = {},
): RenderResult {
  window.history.replaceState(null, '', address)
  pageDraft.getState().settle()
  const api = createInPageApi(() => window.location.search)
  const client = createHttpClient(window.location.origin, api.fetch)
  const queries = createRecordQueries(client)
  const access: DataAccess = {
    queries,
    edition: { queries, client },
    mode: { kind: 'in-page' },
    today,
    ownsParameter: api.ownsParameter,
  }
  const cache = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
    },
  })
  return render(
    <QueryClientProvider client={cache}>
      <DataProvider value={access}>
        <FormatProvider locale="en-GB">
          <ViewScopeGate>{page}</ViewScopeGate>
        </FormatProvider>
      </DataProvider>
    </QueryClientProvider>,
  )
}
