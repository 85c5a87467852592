import { z } from 'zod/mini'
import { type Endpoint } from '@/contracts/endpoints'

/** Longest wait for a whole answer, milliseconds: what the page waits too. */
const PATIENCE = 20_000

/** Longest time for which a browser may use an answer without asking again, seconds. */
const MAX_AGE = 3600

/** What is asked for by servers that hand out pages. */
const PAGING = 'limit=1&page=2&per_page=1&offset=1&cursor=x'

export type ContractOptions = {
  /** Bearer token that opens the answers, where the server wants one. */
  readonly token?: string | undefined
  /** Bearer token that the server knows but that opens nothing. */
  readonly closedToken?: string | undefined
  /** Milliseconds to wait for each answer. */
  readonly patience?: number
}

/** What one check found: nothing, what is wrong, or why it was not made. */
export type Finding = {
  readonly what: string
  readonly fault?: string
  readonly skipped?: string
}

const problemBody = z.object({ title: z.string().check(z.minLength(1)), status: z.number() })

type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

type Ask = (target: string, request?: Asking) => Promise<Answer>

/**
 * Ask the server at `base` everything that the contract says of a server, and report each finding as it is made.
 *
 * Returns how many were faults. What a server must do is written into the description of the OpenAPI document.
 */
export async function checkContract(
  base: string,
  endpoints: Readonly<Record<string, Endpoint>>,
  options: ContractOptions,
  report: (finding: Finding) => void,
): Promise<number> {
  const ask = createAsk(base, options)
  const faults = { count: 0 }

  async function check(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
      report({ what })
    } catch (error) {
      faults.count += 1
      report({ what, fault: error instanceof Error ? error.message : String(error) })
    }
  }

  for (const [name, { path, answer }] of Object.entries(endpoints)) {
    await check(`${name}: answers as the contract says`, async () => {
      const { text } = await expectAnswer(ask, path)
      const decoded = answer.safeParse(readJson(text, path))
      if (decoded.success) return
      const [first] = decoded.error.issues
      const where = first?.path.join('.') ?? ''
      throw new Error(
        `GET ${path}: ${where === '' ? 'the answer' : where}: ${first?.message} (${decoded.error.issues.length} in all).`,
      )
    })
    await check(`${name}: ignores query parameters that it does not know`, () =>
      expectSame(ask, path, 'nonsense=%3Cscript%3E'),
    )
    await check(`${name}: is sent whole, not in pages`, () => expectSame(ask, path, PAGING))
    await check(`${name}: says how long it may be kept, and what has not changed`, () =>
      expectCaching(ask, path, options.token !== undefined),
    )
    await check(`${name}: changes nothing on request`, async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        await expectProblem(ask, path, [401, 403, 404, 405, 501], { method })
    })
  }
  await check('an unknown path is refused, not answered', () =>
    expectProblem(ask, '/api/nonsense', [404]),
  )
  await check('an address that cannot be read is refused', () =>
    expectProblem(ask, '/api/%zz', [400]),
  )
  await checkAccess()
  return faults.count

  async function checkAccess(): Promise<void> {
    const [first] = Object.values(endpoints)
    if (first === undefined) return
    const { path } = first
    const [none, wrong, closed] = [
      'without a token an answer is refused with 401',
      'with a wrong token an answer is refused with 401',
      'with a token that opens nothing an answer is refused with 403',
    ]
    if (options.token === undefined) {
      const skipped = 'the server was asked without --token'
      report({ what: none, skipped })
      report({ what: wrong, skipped })
    } else {
      const stranger = createAsk(base, { ...options, token: undefined })
      await check(none, () => expectSignIn(stranger, path, {}))
      await check(wrong, () =>
        expectSignIn(stranger, path, { authorization: `Bearer ${options.token}-wrong` }),
      )
    }
    if (options.closedToken === undefined) {
      report({ what: closed, skipped: 'no --closed-token was given' })
      return
    }
    const outsider = createAsk(base, { ...options, token: options.closedToken })
    await check(closed, () => expectProblem(outsider, path, [403]))
  }
}

/** Return how the server is asked: with its token, and with an end to waiting for headers and body. */
function createAsk(base: string, { token, patience = PATIENCE }: ContractOptions): Ask {
  return async (target, { method = 'GET', headers = {} } = {}) => {
    const signal = AbortSignal.timeout(patience)
    try {
      const response = await fetch(new URL(target, base), {
        method,
        headers: {
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        redirect: 'manual',
        signal,
      })
      return { status: response.status, headers: response.headers, text: await response.text() }
    } catch (error) {
      throw new Error(
        signal.aborted
          ? `${method} ${target} was not answered whole within ${patience / 1000} seconds.`
          : `${method} ${target} failed: ${toCause(error)}.`,
        { cause: error },
      )
    }
  }
}

function toCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

async function expectAnswer(ask: Ask, target: string): Promise<Answer> {
  const answer = await ask(target)
  if (answer.status === 401)
    throw new Error(`GET ${target} asks to sign in (401): give a token, --token TOKEN.`)
  if (answer.status !== 200)
    throw new Error(`GET ${target} answered with status ${answer.status}, not 200.`)
  if (!/\bjson\b/.test(answer.headers.get('content-type') ?? ''))
    throw new Error(`GET ${target} does not say that it sends JSON.`)
  return answer
}

function readJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`GET ${path} sent something that is not JSON.`)
  }
}

/** Fail unless `path` says the same with `query` as without, and offers no next page. */
async function expectSame(ask: Ask, path: string, query: string): Promise<void> {
  const plain = await expectAnswer(ask, path)
  const target = `${path}?${query}`
  const asked = await expectAnswer(ask, target)
  if (JSON.stringify(readJson(plain.text, path)) !== JSON.stringify(readJson(asked.text, target)))
    throw new Error(`GET ${target} differs from GET ${path}; unknown parameters change nothing.`)
  if (/rel="?next/.test(plain.headers.get('link') ?? ''))
    throw new Error(`GET ${path} offers a next page in “Link”; an answer is sent whole.`)
}

async function expectCaching(ask: Ask, path: string, isPrivate: boolean): Promise<void> {
  const { headers } = await expectAnswer(ask, path)
  const keep = headers.get('cache-control') ?? ''
  const age = Number(/\bmax-age=(\d+)/.exec(keep)?.[1] ?? Infinity)
  if (!/\bno-(cache|store)\b/.test(keep) && age > MAX_AGE)
    throw new Error(
      `GET ${path} sends “Cache-Control: ${keep}”; no-cache, no-store or max-age up to ${MAX_AGE} was expected.`,
    )
  if (isPrivate && !/\b(private|no-store)\b/.test(keep))
    throw new Error(
      `GET ${path} needs a token but sends “Cache-Control: ${keep}”; private was expected.`,
    )
  await expectCondition(ask, path, headers.get('etag'))
}

/** Fail unless the server says of its own `etag` alone that nothing has changed. */
async function expectCondition(ask: Ask, path: string, etag: string | null): Promise<void> {
  if (etag === null) throw new Error(`GET ${path} sends no “ETag”.`)
  const again = await ask(path, { headers: { 'if-none-match': etag } })
  if (again.status !== 304 || again.text !== '')
    throw new Error(
      `GET ${path} with “If-None-Match: ${etag}” answered with status ${again.status}, not 304 without a body.`,
    )
  const other = await ask(path, { headers: { 'if-none-match': '"another"' } })
  if (other.status !== 200)
    throw new Error(
      `GET ${path} with another’s “If-None-Match” answered with status ${other.status}, not 200.`,
    )
}

/** Fail unless the server refuses with one of `statuses` and says why in a problem, without its own insides. */
async function expectProblem(
  ask: Ask,
  target: string,
  statuses: readonly number[],
  request: Asking = {},
): Promise<Answer> {
  const what = `${request.method ?? 'GET'} ${target}`
  const answer = await ask(target, request)
  if (!statuses.includes(answer.status))
    throw new Error(
      `${what} answered with status ${answer.status}; ${statuses.join(' or ')} was expected.`,
    )
  if (/^\s+at \S+.*:\d+/m.test(answer.text)) throw new Error(`${what} shows a stack trace.`)
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json'))
    throw new Error(`${what} is refused without a body of type application/problem+json.`)
  const problem = problemBody.safeParse(readJson(answer.text, target))
  if (problem.data?.status !== answer.status)
    throw new Error(`${what} is refused without “title” and its own “status” in the body.`)
  return answer
}

async function expectSignIn(
  ask: Ask,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await expectProblem(ask, path, [401], { headers })
  if (answer.headers.get('www-authenticate') === null)
    throw new Error(`GET ${path} is refused with 401 without “WWW-Authenticate”.`)
}
