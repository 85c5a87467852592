import { toFaults } from './answer'
import { type Runner, type RunReply, type RunRequest } from './runner'

type Waiting = { readonly request: RunRequest; readonly resolve: (reply: RunReply) => void }

/**
 * Make a runner of a way to send one request, so that each key has at most one request under way and one waiting.
 *
 * A newer request takes the place of the waiting one, which is answered `superseded`: a slider that moves faster than
 * the model runs never builds a queue.
 */
export function createLatestWins(send: (request: RunRequest) => Promise<RunReply>): Runner {
  const busy = new Set<string>()
  const waiting = new Map<string, Waiting>()

  async function work(key: string, { request, resolve }: Waiting): Promise<void> {
    busy.add(key)
    resolve(await replyTo(request))
    busy.delete(key)
    const next = waiting.get(key)
    waiting.delete(key)
    if (next !== undefined) void work(key, next)
  }

  /** A request that cannot even be sent is a fault too. */
  async function replyTo(request: RunRequest): Promise<RunReply> {
    try {
      return await send(request)
    } catch (error) {
      return { kind: 'faulty', faults: toFaults(error) }
    }
  }

  return {
    run: (request, key = 'default') =>
      new Promise((resolve) => {
        if (!busy.has(key)) {
          void work(key, { request, resolve })
          return
        }
        waiting.get(key)?.resolve({ kind: 'superseded' })
        waiting.set(key, { request, resolve })
      }),
  }
}
