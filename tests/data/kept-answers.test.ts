import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { createHttpClient } from '@/data/http-client'
import { createKeptAnswers, type AnswerStore } from '@/data/kept-answers'
import { createRecordQueries } from '@/data/record-queries'
import { createInPageApi } from '@/mocks/start-mock-api'

const SERVER = 'https://data.example.org'
const { queryKey } = createRecordQueries(createHttpClient(SERVER, fetch)).towns

type Open = () => Promise<AnswerStore>

/** What a browser's cache does with whole answers. */
function openCache(entries = new Map<string, Response>()): Open {
  return async () => ({
    put: async (url, response) => void entries.set(url, response.clone()),
    match: async (url) => entries.get(url)?.clone(),
  })
}

/** Ask a server for the towns, keeping what it answers. */
async function askTowns(open: Open, fault = ''): Promise<void> {
  const kept = createKeptAnswers(SERVER, open)
  const keeping: Promise<void>[] = []
  const client = createHttpClient(SERVER, createInPageApi(() => fault).fetch, (path, body) => {
    keeping.push(kept.keep(path, body))
  })
  await client.request(endpoints.towns, new AbortController().signal).catch(() => undefined)
  await Promise.all(keeping)
}

async function restored(open: Open): Promise<QueryClient> {
  const client = new QueryClient()
  await createKeptAnswers(SERVER, open).restore(client)
  return client
}

describe(createKeptAnswers, () => {
  it('shows the last good answer with its age before the server is asked again', async () => {
    const open = openCache()
    vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000)
    await askTowns(open)
    vi.restoreAllMocks()
    const client = await restored(open)
    expect(client.getQueryData(queryKey)?.map(({ id }) => id)).toContain('tengchong')
    expect(client.getQueryState(queryKey)?.dataUpdatedAt).toBe(1_700_000_000_000)
    expect(client.getQueryCache().getAll()).toHaveLength(1)
  })

  it('keeps the good answer when the next one is broken', async () => {
    const open = openCache()
    await askTowns(open)
    await askTowns(open, '?fault=towns:partial')
    expect((await restored(open)).getQueryData(queryKey)).toBeDefined()
  })

  it('passes over what no longer keeps the contract', async () => {
    const text = JSON.stringify([{ id: 7 }])
    const headers = { 'x-kept-at': '1700000000000' }
    const entries = new Map([
      [`${SERVER}/api/towns`, new Response(text, { headers })],
      [`${SERVER}/api/regions`, new Response('{', { headers })],
    ])
    expect((await restored(openCache(entries))).getQueryCache().getAll()).toEqual([])
  })

  it('does without where the browser keeps nothing', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'))
    await expect(createKeptAnswers(SERVER, refuse).keep('/api/towns', [])).resolves.toBeUndefined()
    expect((await restored(refuse)).getQueryCache().getAll()).toEqual([])
  })
})
