import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

/** What is asked of a server, as far as the contract looks at it. */
export type Question = {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  readonly etag: string | undefined
  /** What stands after `Bearer` in the request. */
  readonly token: string | undefined
}

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Tokens that open the answers, and that are known but open nothing. */
export type Access = { readonly token: string; readonly closedToken: string }

/**
 * Return what a server that keeps the contract says, given its answers as JSON text by path.
 *
 * The smallest such server: what it does beside the answers themselves is what the contract asks of each.
 */
export function toReply(
  answers: ReadonlyMap<string, string>,
  { method, target, etag, token }: Question,
  access?: Access,
): Reply {
  const path = readPath(target)
  if (path === undefined) return refuse(400, 'The address cannot be read.')
  const answer = answers.get(path)
  if (answer === undefined) return refuse(404, 'There is no such question.')
  if (method !== 'GET') return refuse(405, 'Nothing can be changed here.', { allow: 'GET' })
  if (access !== undefined && token !== access.token) {
    return token === access.closedToken
      ? refuse(403, 'This token does not open these data.')
      : refuse(401, 'Sign in first.', { 'www-authenticate': 'Bearer' })
  }
  const headers = {
    etag: `"${createHash('sha256').update(answer).digest('base64url').slice(0, 16)}"`,
    'cache-control': access === undefined ? 'no-cache' : 'private, no-cache',
  }
  return headers.etag === etag
    ? { status: 304, headers, body: '' }
    : { status: 200, headers: { ...headers, 'content-type': 'application/json' }, body: answer }
}

/** The path of a target, decoded; undefined where its percent signs stand for nothing. */
function readPath(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/\?.*/, ''))
  } catch {
    return undefined
  }
}

function refuse(status: number, title: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: JSON.stringify({ title, status }),
  }
}

/** A server on a free port of this machine. */
export type Listening = { readonly address: string; readonly close: () => Promise<void> }

/** Answer on a free port; a question without a reply is left open. */
export async function listen(reply: (question: Question) => Reply | undefined): Promise<Listening> {
  const server = createServer(({ method = '', url = '', headers }, response) => {
    const answer = reply({
      method,
      target: url,
      etag: headers['if-none-match'],
      token: headers.authorization?.replace(/^Bearer /, ''),
    })
    if (answer === undefined) return
    response.writeHead(answer.status, { ...answer.headers })
    response.end(answer.body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${readPort(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
