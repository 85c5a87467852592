import { type RunReply, type RunRequest } from './runner'

/** A request on its way to the thread that runs it. */
export type RequestMessage = { readonly id: number; readonly request: RunRequest }

/** A reply on its way back. */
export type ReplyMessage = { readonly id: number; readonly reply: RunReply }

/** The side of a worker, or of a message port, that sends one kind of message and receives another. */
export type Channel<Sent, Received> = {
  readonly postMessage: (message: Sent) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: Received }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
}
