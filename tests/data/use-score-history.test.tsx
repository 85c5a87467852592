import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { useScoreHistory } from '@/data/use-score-history'
import { type ModelRecord } from '@/domain/record/model-record'
import { toScoreHistory } from '@/model/score-history'
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
      const own = toScoreHistory(records[index] ?? record, { stepDays: 7, market: 'outside' })
      await waitFor(() => expect(result.current).toEqual(own))
    }
  })
})
