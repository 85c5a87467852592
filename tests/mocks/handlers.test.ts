import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { createHandlers } from '@/mocks/handlers'
import { isFaultParameter, readFault } from '@/mocks/faults'

describe(createHandlers, () => {
  const server = setupServer(...createHandlers(() => ''))

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it.each(Object.entries(endpoints))(
    'answers %s as the contract says',
    async (_name, { path, answer }) => {
      const response = await fetch(`http://localhost${path}`)
      expect(response.status).toBe(200)
      expect(answer.safeParse(await response.json()).error?.issues ?? []).toEqual([])
    },
  )
})

describe(readFault, () => {
  it('reads the fault of one endpoint, of all, and of none', () => {
    expect(readFault('?fault=gates:slow,regions:status', 'regions')).toBe('status')
    expect(readFault('?fault=all:offline', 'towns')).toBe('offline')
    expect(readFault('?fault=gates:slow', 'towns')).toBeUndefined()
  })

  it('takes a fault that it does not know for none', () => {
    expect(readFault('?fault=towns:explode', 'towns')).toBeUndefined()
  })
})

describe(isFaultParameter, () => {
  it('tells an understood fault from any other text', () => {
    expect(isFaultParameter('all:slow,towns:status')).toBe(true)
    expect(isFaultParameter('towns')).toBe(false)
    expect(isFaultParameter('<script>:slow')).toBe(false)
  })
})

describe('a fault parameter of any text', () => {
  it('is read as a fault or as none', () => {
    const pieces = fc.constantFrom(
      'all',
      'towns',
      ':',
      ',',
      'slow',
      'status',
      '__proto__',
      '%',
      '&',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const kinds = ['status', 'malformed', 'partial', 'slow', 'offline', undefined]
        expect(kinds).toContain(readFault(`?fault=${text}`, 'towns'))
        const names = isFaultParameter(text)
          ? text.split(',').map((entry) => entry.split(':')[0])
          : []
        expect(['all', ...Object.keys(endpoints)]).toEqual(expect.arrayContaining(names))
      }),
    )
  })
})
