import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { DataProvider, type DataAccess } from '@/data/data-context'
import { useKnownHistory } from '@/data/use-known-history'
import { useScoreHistory } from '@/data/use-score-history'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createHttpClient } from '@/data/http-client'
import { createRecordQueries } from '@/data/record-queries'
import { createInPageApi } from '@/mocks/start-mock-api'
import { createModel } from '@/model/create-model'
import { scoreEveryDay } from '@/model/score-history'
import { recordAt } from '@/record/amendments/record-at'
import { dataset } from '@tests/mock-data/dataset'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { loadEmbeddedRecord } from '@tests/embedded-record'

describe(useScoreHistory, () => {
  it('gives every record its own history, however many are asked for at once', async () => {
    const record = await loadEmbeddedRecord()
    const records = ['2024-10-30', '2024-11-13', '2024-11-20'].map((lastDay): ModelRecord => ({
      ...record,
      info: { ...record.info, firstDay: '2024-10-23', lastDay },
    }))
    const client = new QueryClient()
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    )
    const shown = records.map((each) =>
      renderHook(() => useScoreHistory(each, 'outside'), { wrapper }),
    )
    for (const [index, { result }] of shown.entries()) {
      const own = scoreEveryDay(records[index] ?? record, { stepDays: 7, market: 'outside' })
      await waitFor(() => expect(result.current).toEqual(own))
    }
  })
})

describe(useKnownHistory, () => {
  it('judges each week by what had been published then, amendments included, once it is asked for', async () => {
    const record = await loadEmbeddedRecord()
    const info = { ...record.info, firstDay: '2025-08-04', lastDay: '2025-08-11' }
    const api = createInPageApi(() => '')
    const httpClient = createHttpClient(window.location.origin, api.fetch)
    const queries = createRecordQueries(httpClient)
    const late = { ...PANGWA_SHUT, knownSince: '2025-08-10' }
    const access: DataAccess = {
      queries,
      amendments: [late],
      edition: { queries, client: httpClient },
      mode: { kind: 'in-page' },
      today: '2026-11-30',
      ownsParameter: api.ownsParameter,
    }
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={new QueryClient()}>
        <DataProvider value={access}>{children}</DataProvider>
      </QueryClientProvider>
    )
    const shownRecord = { ...record, info }
    const { result, rerender } = renderHook(
      ({ isAsked }) => useKnownHistory(shownRecord, 'outside', isAsked),
      { wrapper, initialProps: { isAsked: false } },
    )
    expect(result.current).toBeUndefined()
    rerender({ isAsked: true })
    await waitFor(() => expect(result.current).toBeDefined(), { timeout: 10_000 })
    const scoreOn = (day: string, amendments: readonly (typeof late)[]) => {
      const known = createModel(recordAt(dataset, amendments, day))
      const { elements } = known.indicators(day, DEFAULT_OUTLOOK, 'outside')
      return elements.find(({ elementId }) => elementId === 'Dy')?.score.value
    }
    expect(result.current?.days).toEqual(['2025-08-04', '2025-08-11'])
    expect(result.current?.scores['Dy']).toEqual([
      scoreOn('2025-08-04', []),
      scoreOn('2025-08-11', [late]),
    ])
    // Customs of July, which showed that licences were granted again, were published only later.
    const now = scoreEveryDay(shownRecord, { stepDays: 7, market: 'outside' })
    expect(result.current?.scores['Dy']?.[1]).toBeGreaterThan((now.scores['Dy']?.[1] ?? 0) + 10)
  })
})
