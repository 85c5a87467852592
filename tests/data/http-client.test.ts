import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { createHttpClient, type Transport } from '@/data/http-client'
import { toReason } from '@/data/request-fault'
import { createInPageApi } from '@/mocks/start-mock-api'

const SITE = 'http://localhost'

/** Ask for the towns and return what the reader is told of the failure. */
async function reasonOf(transport: Transport) {
  const client = createHttpClient(SITE, transport)
  try {
    await client.request(endpoints.towns, new AbortController().signal)
    return { reason: 'no failure' }
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

  it.each([
    [503, 'The server cannot answer at present. Try again in a few minutes.'],
    [401, 'The server does not let you see these data. Sign in where your organisation does'],
    [403, 'The server does not let you see these data. Sign in where your organisation does'],
    [404, 'The server does not have these data. Tell whoever runs the server'],
  ])(
    'says what helps when a server refuses with %s, and the status in the details',
    async (status, words) => {
      const refuse: Transport = () => Promise.resolve(new Response('', { status }))
      const { reason, detail } = await reasonOf(refuse)
      expect(reason).toContain(words)
      expect(detail).toBe(`/api/towns answered with status ${status}.`)
    },
  )

  it.each([
    ['malformed', /not JSON/],
    ['partial', /breaks the contract at 0/],
  ])('says that the data cannot be read when %s, and where in the details', async (kind, where) => {
    const { reason, detail } = await reasonOf(withFault(kind))
    expect(reason).toContain('sent data that this page cannot read')
    expect(reason).not.toContain('/api/')
    expect(detail).toMatch(/^\/api\/towns sent /)
    expect(detail).toMatch(where)
  })

  it('says that a server cannot be reached', async () => {
    expect(await reasonOf(withFault('offline'))).toEqual({
      reason: 'The server could not be reached. Check your connection, then try again.',
      detail: '/api/towns could not be reached.',
    })
  })

  it('says nothing of a stack when something else went wrong', () => {
    expect(toReason(new TypeError('x is not a function'))).toEqual({
      reason: 'Something unexpected went wrong while reading the data. Reload the page.',
    })
  })

  it('passes a cancelled question on as cancelled, not as a failure of the server', async () => {
    const abort = new AbortController()
    abort.abort(new DOMException('moved on', 'AbortError'))
    const client = createHttpClient(SITE, (request) => fetch(request))
    await expect(client.request(endpoints.towns, abort.signal)).rejects.toThrow('moved on')
  })
})

describe('an answer of any bytes and any status', () => {
  it('is handed back only where it keeps the contract; else the reader is told what helps', async () => {
    const bodies = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((text) => `[${text}]`),
      fc.constant('[]'),
    )
    const statuses = fc.constantFrom(200, 200, 200, 201, 204, 301, 304, 400, 404, 418, 500, 599)
    await fc.assert(
      fc.asyncProperty(bodies, statuses, async (body, status) => {
        const isEmpty = [204, 304].includes(status)
        const answer: Transport = () =>
          Promise.resolve(new Response(isEmpty ? null : body, { status }))
        const { reason } = await reasonOf(answer)
        const isGood = !isEmpty && status < 300 && body.trim() === '[]'
        expect(reason === 'no failure').toBe(isGood)
        expect(reason).not.toContain('unexpected')
      }),
      { numRuns: 300 },
    )
  })
})
