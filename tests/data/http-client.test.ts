import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { createHttpClient, type Transport } from '@/data/http-client'
import { toReason } from '@/data/request-fault'
import { createInPageApi } from '@/mocks/start-mock-api'

const SITE = 'http://localhost'

/** Ask for the towns and return the reason of the failure. */
async function reasonOf(transport: Transport): Promise<string> {
  const client = createHttpClient(SITE, transport)
  try {
    await client.request(endpoints.towns, new AbortController().signal)
    return 'no failure'
  } catch (error) {
    return toReason(error)
  }
}

function withFault(kind: string): Transport {
  return createInPageApi(() => `?fault=towns:${kind}`).fetch
}

describe(createHttpClient, () => {
  it('hands back an answer that keeps the contract', async () => {
    const client = createHttpClient(SITE, createInPageApi(() => '').fetch)
    const towns = await client.request(endpoints.towns, new AbortController().signal)
    expect(towns.map(({ id }) => id)).toContain('tengchong')
  })

  it('names the address and the status when a server refuses', async () => {
    expect(await reasonOf(withFault('status'))).toBe(
      '/api/towns answered with status 503. Try again later.',
    )
  })

  it('says that an answer is not JSON', async () => {
    expect(await reasonOf(withFault('malformed'))).toContain(
      '/api/towns sent something that is not JSON',
    )
  })

  it('names the field in which an answer breaks the contract', async () => {
    expect(await reasonOf(withFault('partial'))).toMatch(
      /\/api\/towns sent an answer that breaks the contract at 0/,
    )
  })

  it('says that a server cannot be reached', async () => {
    expect(await reasonOf(withFault('offline'))).toContain('/api/towns could not be reached')
  })

  it('passes a cancelled question on as cancelled, not as a failure of the server', async () => {
    const abort = new AbortController()
    abort.abort(new DOMException('moved on', 'AbortError'))
    const client = createHttpClient(SITE, (request) => fetch(request))
    await expect(client.request(endpoints.towns, abort.signal)).rejects.toThrow('moved on')
  })
})
