import { type z } from 'zod/mini'
import { type Endpoint } from '@/contracts/endpoints'
import { RequestFault } from './request-fault'

/** Longest wait for an answer before the page says that the server is too slow. */
const TIMEOUT_MILLISECONDS = 20_000

/** Sends a request somewhere: to a server, to a service worker or to handlers inside the page. */
export type Transport = (request: Request) => Promise<Response>

/** Asks questions of the contract and hands back only answers that keep it. */
export type HttpClient = {
  readonly request: <Schema extends z.ZodMiniType>(
    endpoint: Endpoint<Schema>,
    signal: AbortSignal,
  ) => Promise<z.output<Schema>>
}

/** Return a client that asks `baseUrl` through `transport`, and tells `onAnswer` of every good answer as it was sent. */
export function createHttpClient(
  baseUrl: string,
  transport: Transport,
  onAnswer?: (path: string, body: unknown) => void,
): HttpClient {
  return {
    request: async (endpoint, signal) => {
      const response = await send(new URL(endpoint.path, baseUrl), transport, signal)
      const body = await readJson(response, endpoint.path)
      const decoded = endpoint.answer.safeParse(body)
      if (!decoded.success) throw RequestFault.brokenContract(endpoint.path, decoded.error)
      onAnswer?.(endpoint.path, body)
      return decoded.data
    },
  }
}

async function send(url: URL, transport: Transport, signal: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS)
  const request = new Request(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.any([signal, timeout]),
  })
  try {
    const response = await transport(request)
    if (!response.ok) throw RequestFault.refused(url.pathname, response.status)
    return response
  } catch (error) {
    if (error instanceof RequestFault) throw error
    if (signal.aborted) throw signal.reason
    throw timeout.aborted
      ? RequestFault.timedOut(url.pathname)
      : RequestFault.unreachable(url.pathname)
  }
}

async function readJson(response: Response, path: string): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw RequestFault.notJson(path)
  }
}
