import { type z } from 'zod/mini'

/** Why an answer could not be had, as a sentence that names what failed, where, and what helps. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault'

  /** True when asking again at once cannot help. */
  readonly isFinal: boolean

  private constructor(message: string, isFinal: boolean) {
    super(message)
    this.isFinal = isFinal
  }

  static unreachable(path: string): RequestFault {
    return new RequestFault(
      `${path} could not be reached. Check the connection, then try again.`,
      false,
    )
  }

  static timedOut(path: string): RequestFault {
    return new RequestFault(`${path} did not answer within 20 seconds. Try again later.`, true)
  }

  static refused(path: string, status: number): RequestFault {
    return new RequestFault(
      `${path} answered with status ${status}. Try again later.`,
      status < 500,
    )
  }

  static notJson(path: string): RequestFault {
    return new RequestFault(
      `${path} sent something that is not JSON. Tell whoever runs the server.`,
      true,
    )
  }

  static brokenContract(path: string, error: z.core.$ZodError): RequestFault {
    const [first] = error.issues
    const where =
      first === undefined || first.path.length === 0 ? 'the answer' : first.path.join('.')
    const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
    return new RequestFault(
      `${path} sent an answer that breaks the contract at ${where}: ${first?.message ?? 'unknown'}${more}. Tell whoever runs the server.`,
      true,
    )
  }
}

/** Return the reason of any failure as a sentence without a stack. */
export function toReason(error: unknown): string {
  return error instanceof RequestFault
    ? error.message
    : 'Something unexpected went wrong while reading the data.'
}
