import { type QueryClient } from '@tanstack/react-query'
import { endpoints } from '@/contracts/endpoints'
import { ANSWERS_KEY } from './record-queries'

/** Header of a kept answer: when it came, milliseconds since 1970. */
const KEPT_AT = 'x-kept-at'

/** Where answers last, by address: a `Cache` of the browser is one. */
export type AnswerStore = {
  readonly match: (url: string) => Promise<Response | undefined>
  readonly put: (url: string, answer: Response) => Promise<void>
}

/** The last good answers of a server, kept in this browser; neither function rejects. */
export type KeptAnswers = {
  /** Keep an answer that has been found good; `body` is what the server sent. */
  readonly keep: (path: string, body: unknown) => Promise<void>
  /** Put what is kept before the queries, each with its age, until the server answers again. */
  readonly restore: (client: QueryClient) => Promise<void>
}

/**
 * Return the answers of the server at `address`, kept in what `open` opens.
 *
 * A page that is opened while its server cannot be reached then shows what it last heard, and says how old it is. What
 * no longer keeps the contract is passed over; where the browser keeps nothing, nothing is restored.
 */
export function createKeptAnswers(address: string, open: () => Promise<AnswerStore>): KeptAnswers {
  const toUrl = (path: string): string => new URL(path, address).href
  return {
    keep: async (path, body) => {
      try {
        const headers = { 'content-type': 'application/json', [KEPT_AT]: String(Date.now()) }
        await (await open()).put(toUrl(path), new Response(JSON.stringify(body), { headers }))
      } catch {
        // Full or forbidden storage: the page goes on without.
      }
    },
    restore: async (client) => {
      try {
        const cache = await open()
        await Promise.allSettled(
          Object.values(endpoints).map(async ({ path, answer }) => {
            const kept = await cache.match(toUrl(path))
            const updatedAt = Number(kept?.headers.get(KEPT_AT))
            const decoded = answer.safeParse(await kept?.json())
            if (!decoded.success || !(updatedAt > 0)) return
            client.setQueryData([...ANSWERS_KEY, path], decoded.data, { updatedAt })
          }),
        )
      } catch {
        // Nothing can be read here: the server alone answers.
      }
    },
  }
}
