import { type z } from 'zod/mini'

/** Why an answer could not be had: what that means for the reader and what helps, and what happened in technical words. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault'

  /** What happened, for whoever runs the server: the address, then the status or the field that is wrong. */
  readonly detail: string

  /** True when asking again at once cannot help. */
  readonly isFinal: boolean

  private constructor(message: string, detail: string, isFinal: boolean) {
    super(message)
    this.detail = detail
    this.isFinal = isFinal
  }

  static unreachable(path: string): RequestFault {
    return new RequestFault(
      'The server could not be reached. Check your connection, then try again.',
      `${path} could not be reached.`,
      false,
    )
  }

  static timedOut(path: string): RequestFault {
    return new RequestFault(
      'The server takes too long. Try again later.',
      `${path} did not answer within 20 seconds.`,
      true,
    )
  }

  static refused(path: string, status: number): RequestFault {
    return new RequestFault(
      toRefusal(status),
      `${path} answered with status ${status}.`,
      status < 500,
    )
  }

  static notJson(path: string): RequestFault {
    return new RequestFault(UNREADABLE, `${path} sent something that is not JSON.`, true)
  }

  static brokenContract(path: string, error: z.core.$ZodError): RequestFault {
    const [first] = error.issues
    const where =
      first === undefined || first.path.length === 0 ? 'the answer' : first.path.join('.')
    const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
    return new RequestFault(
      UNREADABLE,
      `${path} sent an answer that breaks the contract at ${where}: ${first?.message ?? 'unknown'}${more}.`,
      true,
    )
  }
}

const UNREADABLE =
  'The server sent data that this page cannot read, so they are not used. Tell whoever runs the server, with the details below.'

function toRefusal(status: number): string {
  if (status === 401 || status === 403) {
    return 'The server does not let you see these data. Sign in where your organisation does, then reload.'
  }
  if (status === 404) {
    return 'The server does not have these data. Tell whoever runs the server, with the details below.'
  }
  return 'The server cannot answer at present. Try again in a few minutes.'
}

/** Return the reason of any failure as sentences without a stack, and its details where there are some. */
export function toReason(error: unknown): { readonly reason: string; readonly detail?: string } {
  return error instanceof RequestFault
    ? { reason: error.message, detail: error.detail }
    : { reason: 'Something unexpected went wrong while reading the data. Reload the page.' }
}
