import { createThread, type Thread, type ThreadReply, type ThreadWishes } from './thread'
import { type Protocol, type ThreadPort } from './thread-protocol'
import { type Fault } from '@/engine/model/model-error'

/** How work on a thread of its own ended. */
export type AskReply<P extends Protocol> = Exclude<ThreadReply<P>, { readonly kind: 'lost' }>

/** What is wrong when a thread has stopped again and again. */
export const STOPPED: Fault = {
  path: '',
  message: 'the thread that calculates it has stopped several times; reload the page',
}

/**
 * Make the function that gives every request a thread of its own; it never rejects.
 *
 * A thread is ended with a request that is no longer wanted. Of those that have answered, `idle` wait for the next
 * request: what they have loaded and compiled would otherwise be loaded and compiled again.
 */
export function createThreads<P extends Protocol>(
  start: () => ThreadPort<P>,
  { idle = 1, ...wishes }: { readonly idle?: number } & Pick<ThreadWishes, 'every'> = {},
): (...asked: Parameters<Thread<P>['ask']>) => Promise<AskReply<P>> {
  const waiting: Thread<P>[] = []
  return async (request, watch) => {
    const thread = waiting.pop() ?? createThread(start, { ...wishes, isDeaf: true })
    const reply = await thread.ask(request, watch)
    if (reply.kind === 'done') await reply.found
    if (waiting.length < idle) waiting.push(thread)
    else thread.close()
    return reply.kind === 'lost' ? { kind: 'faulty', faults: [STOPPED] } : reply
  }
}
