import { getResponse } from 'msw'
import { isFaultParameter } from './faults'
import { createHandlers } from './handlers'

/** Where answers come from when no server is named. */
export type MockApi = {
  readonly mode: 'service-worker' | 'in-page'
  /** Answer a request; the page calls it in place of `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Report whether a parameter of the address asks for a fault that the pretend server knows. */
  readonly ownsParameter: (key: string, text: string) => boolean
}

function ownsParameter(key: string, text: string): boolean {
  return key === 'fault' && isFaultParameter(text)
}

/** Return the pretend server that answers inside this page, from the handlers that tests use too. */
export function createInPageApi(readSearch: () => string): MockApi {
  const handlers = createHandlers(readSearch)
  return {
    mode: 'in-page',
    ownsParameter,
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      // Each handler that is asked reads the address and the cookies anew, which is slow on a phone.
      const asked = handlers.filter(({ info }) => info.path === `*${pathname}`)
      const answer = await getResponse(asked, request)
      if (answer === undefined)
        throw new Error(`No handler answers ${request.method} ${request.url}.`)
      if (answer.type === 'error') throw new TypeError('The connection failed.')
      request.signal.throwIfAborted()
      return answer
    },
  }
}

/**
 * Start the pretend server: as a service worker in development, inside the page otherwise.
 *
 * The built site answers in the page, so that the root scope stays free for an offline worker; so does a page
 * where service workers cannot run (plain HTTP on a local network, private windows).
 */
export async function startMockApi(readSearch: () => string): Promise<MockApi> {
  const canUseWorker = import.meta.env.DEV && 'serviceWorker' in navigator
  if (!canUseWorker) return createInPageApi(readSearch)
  try {
    const { setupWorker } = await import('msw/browser')
    await setupWorker(...createHandlers(readSearch)).start({
      onUnhandledRequest: 'bypass',
      quiet: true,
    })
    return { mode: 'service-worker', ownsParameter, fetch: (request) => fetch(request) }
  } catch {
    return createInPageApi(readSearch)
  }
}
