import { createThread, type Thread, type ThreadWatch, type ThreadWishes } from './thread'
import { type Failure, type Protocol, type ThreadPort } from './thread-protocol'

/** Ask for something, with the long list that follows the result; never rejects. */
export type Ask<P extends Protocol> = (
  request: P['request'],
  watch?: ThreadWatch<P>,
) => Promise<
  | { readonly kind: 'done'; readonly result: P['result']; readonly found: readonly P['found'][] }
  | Failure
>

/** What is wrong when a thread has stopped again and again. */
export const STOPPED: Failure = {
  kind: 'faulty',
  faults: [
    {
      path: '',
      message: 'the thread that calculates it has stopped several times; reload the page',
    },
  ],
}

/**
 * Make the function that gives every request a thread of its own.
 *
 * A thread is ended with a request that is no longer wanted. Of those that have answered, `idle` wait for the next
 * request: what they have loaded and compiled would otherwise be loaded and compiled again.
 */
export function createThreads<P extends Protocol>(
  start: () => ThreadPort<P>,
  { idle = 1, ...wishes }: { readonly idle?: number } & Pick<ThreadWishes, 'every'> = {},
): Ask<P> {
  const waiting: Thread<P>[] = []

  function release(thread: Thread<P>): void {
    if (waiting.length < idle) waiting.push(thread)
    else thread.close()
  }

  return async (request, watch) => {
    const thread = waiting.pop() ?? createThread(start, { ...wishes, isDeaf: true })
    const reply = await thread.ask(request, watch)
    const found = reply.kind === 'done' ? await reply.found : undefined
    release(thread)
    if (reply.kind === 'faulty' || reply.kind === 'cancelled') return reply
    if (reply.kind === 'done' && found !== undefined) return { ...reply, found }
    return watch?.signal?.aborted === true ? { kind: 'cancelled' } : STOPPED
  }
}
