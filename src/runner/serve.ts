import { answer } from './answer'
import { type Channel, type ReplyMessage, type RequestMessage } from './channel'

/** Answer every request that arrives on `channel`, one after the other. */
export function serve(channel: Channel<ReplyMessage, RequestMessage>): void {
  channel.addEventListener('message', ({ data: { id, request } }) => {
    channel.postMessage({ id, reply: answer(request) })
  })
}
