import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { toAmendedQueries } from '@/data/amended-queries'
import { type HttpClient } from '@/data/http-client'
import { createRecordQueries } from '@/data/record-queries'
import { createHttpClient } from '@/data/http-client'
import { createInPageApi } from '@/mocks/start-mock-api'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'

function open() {
  const api = createInPageApi(() => '')
  const client: HttpClient = createHttpClient('http://localhost', api.fetch)
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return { cache, edition: { client, queries: createRecordQueries(client) } }
}

describe(toAmendedQueries, () => {
  it('asks as before where nothing is accepted and no day is named', async () => {
    const { cache, edition } = open()
    const draft = { ...PANGWA_SHUT, state: 'draft' as const }
    const queries = await toAmendedQueries({ edition }, cache, {
      amendments: [draft],
      knownOn: null,
    })
    expect(queries).toBe(edition.queries)
  })

  it('answers with the amendment laid over, and leaves the edition as it is', async () => {
    const { cache, edition } = open()
    const choice = { amendments: [PANGWA_SHUT], knownOn: null }
    const queries = await toAmendedQueries({ edition }, cache, choice)
    const gates = await cache.query(queries.gates)
    expect(gates.find(({ id }) => id === 'pangwa-gate')?.history.at(-1)?.status).toBe('shut')
    const before = await cache.query(edition.queries.gates)
    expect(before.find(({ id }) => id === 'pangwa-gate')?.history.at(-1)?.status).toBe('open')
    expect((await cache.query(queries.info)).lastDay).toBe('2026-02-03')
  })

  it('has at once what was answered before, and the same for the same choice', async () => {
    const { cache, edition } = open()
    await cache.query(edition.queries.gates)
    const choice = { amendments: [PANGWA_SHUT], knownOn: null }
    const queries = await toAmendedQueries({ edition }, cache, choice)
    const gates = cache.getQueryData(queries.gates.queryKey)
    expect(gates?.find(({ id }) => id === 'pangwa-gate')?.history.at(-1)?.status).toBe('shut')
    const again = await toAmendedQueries({ edition }, cache, { ...choice })
    expect(cache.getQueryData(again.gates.queryKey)).toBe(gates)
  })

  it('shows what was known on a day', async () => {
    const { cache, edition } = open()
    const choice = { amendments: [PANGWA_SHUT], knownOn: '2025-05-03' }
    const queries = await toAmendedQueries({ edition }, cache, choice)
    expect((await cache.query(queries.info)).vintage).toBe('2026-11 as known on 2025-05-03')
    const { events } = await cache.query(queries.history)
    expect(events.every(({ date }) => date <= '2025-05-03')).toBe(true)
  })
})
