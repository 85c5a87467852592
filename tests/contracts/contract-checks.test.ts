import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { loadAnswer } from '@/mocks/answers'
import { checkContract, type ContractOptions } from './contract-checks'
import { listen, toReply, type Question, type Reply } from './pretend-server'

const asked = { info: endpoints.info, towns: endpoints.towns }
const access = { token: 'reader', closedToken: 'guest' }

/** Check a server that answers as the contract says but for what `change` makes of a reply; return the faults. */
async function findFaults(
  change: (reply: Reply, question: Question) => Reply | undefined,
  options: ContractOptions = {},
): Promise<readonly string[]> {
  const answers = new Map([
    ['/api/info', JSON.stringify(await loadAnswer('info'))],
    ['/api/towns', JSON.stringify(await loadAnswer('towns'))],
  ])
  const server = await listen((question) =>
    change(toReply(answers, question, options.token === undefined ? undefined : access), question),
  )
  const faults: string[] = []
  await checkContract(server.address, asked, options, ({ fault }) => {
    if (fault !== undefined) faults.push(fault)
  })
  await server.close()
  return faults
}

/** Change the headers of a reply; one that is undefined is left out. */
function withHeaders(reply: Reply, changes: Readonly<Record<string, string | undefined>>): Reply {
  const headers = Object.entries({ ...reply.headers, ...changes })
  return {
    ...reply,
    headers: Object.fromEntries(
      headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  }
}

describe(checkContract, () => {
  it('finds nothing in a server that keeps the contract, open or behind tokens', async () => {
    expect(await findFaults((reply) => reply)).toEqual([])
    expect(await findFaults((reply) => reply, access)).toEqual([])
  })

  it.each<readonly [string, (reply: Reply, question: Question) => Reply, string]>([
    [
      'an answer of another shape',
      (reply) => (reply.body.startsWith('[') ? { ...reply, body: '[{"id":1}]' } : reply),
      'GET /api/towns: 0.id',
    ],
    [
      'an answer without an ETag',
      (reply) => withHeaders(reply, { etag: undefined }),
      'GET /api/info sends no “ETag”.',
    ],
    [
      'an answer that may be kept for a day',
      (reply) => withHeaders(reply, { 'cache-control': 'max-age=86400' }),
      'sends “Cache-Control: max-age=86400”',
    ],
    [
      'an answer that says nothing of being kept',
      (reply) => withHeaders(reply, { 'cache-control': undefined }),
      'sends “Cache-Control: ”',
    ],
    [
      'a condition that is not heard',
      (reply, { etag }) =>
        reply.status === 304 && etag !== undefined ? { ...reply, status: 200, body: '{}' } : reply,
      'answered with status 200, not 304 without a body',
    ],
    [
      'a condition of something else that is taken for its own',
      (reply, { etag }) => (etag === undefined ? reply : { ...reply, status: 304, body: '' }),
      'with another’s “If-None-Match” answered with status 304',
    ],
    [
      'pages by a parameter',
      (reply, { target }) =>
        target.includes('limit=1') && reply.body.startsWith('[') ? { ...reply, body: '[]' } : reply,
      'GET /api/towns?limit=1',
    ],
    [
      'pages by a link',
      (reply) => withHeaders(reply, { link: '</api/towns?page=2>; rel="next"' }),
      'offers a next page',
    ],
    [
      'an address that cannot be read taken for one that is not there',
      (reply) => (reply.status === 400 ? { ...reply, status: 404 } : reply),
      'GET /api/%zz answered with status 404; 400 was expected.',
    ],
    [
      'a refusal in words of its own',
      (reply) =>
        reply.status === 404 ? withHeaders(reply, { 'content-type': 'text/html' }) : reply,
      'GET /api/nonsense is refused without a body of type application/problem+json.',
    ],
    [
      'a refusal with another status in its body',
      (reply) => (reply.status === 404 ? { ...reply, body: '{"title":"No","status":500}' } : reply),
      'GET /api/nonsense is refused without “title” and its own “status” in the body.',
    ],
    [
      'a refusal that shows its insides',
      (reply) =>
        reply.status === 404
          ? { ...reply, body: 'Error: no\n    at find (/srv/app.js:3:7)' }
          : reply,
      'GET /api/nonsense shows a stack trace.',
    ],
    [
      'a change that is let through',
      (reply, { method }) => (method === 'PATCH' ? { ...reply, status: 204, body: '' } : reply),
      'PATCH /api/info answered with status 204',
    ],
  ])('names %s', async (_what, change, words) => {
    expect((await findFaults(change)).join('\n')).toContain(words)
  })

  it('says that a server wants a token', async () => {
    const faults = await findFaults((reply, { token }) =>
      token === undefined ? { ...reply, status: 401 } : reply,
    )
    expect(faults[0]).toContain('GET /api/info asks to sign in (401): give a token')
  })

  it.each<readonly [string, (reply: Reply, question: Question) => Reply, string]>([
    [
      'an answer to nobody',
      (reply) => (reply.status === 401 ? { ...reply, status: 200 } : reply),
      'GET /api/info answered with status 200; 401 was expected.',
    ],
    [
      'a refusal that does not say how to sign in',
      (reply) => withHeaders(reply, { 'www-authenticate': undefined }),
      'is refused with 401 without “WWW-Authenticate”',
    ],
    [
      'an answer to whoever may not see it',
      (reply, { token }) => (token === 'guest' ? { ...reply, status: 200 } : reply),
      'GET /api/info answered with status 200; 403 was expected.',
    ],
    [
      'an answer behind a token that others may be handed',
      (reply) => withHeaders(reply, { 'cache-control': 'public, max-age=60' }),
      'private was expected',
    ],
  ])('names, behind tokens, %s', async (_what, change, words) => {
    expect((await findFaults(change, access)).join('\n')).toContain(words)
  })

  it('names an answer that does not come in time', async () => {
    const faults = await findFaults(
      (reply, { target }) => (target === '/api/towns' ? undefined : reply),
      { patience: 300 },
    )
    expect(faults).toContain('GET /api/towns was not answered whole within 0.3 seconds.')
  })
})
