import { toReason } from '@/lib/to-reason'
import { type Refusal } from '@/parts/thread/parts-reader'

/** Thrown where a list cannot be read at all; its reader learns why and how to mend it. */
export class ReadError extends Error {
  readonly remedy: string

  constructor(message: string, remedy: string) {
    super(message)
    this.name = 'ReadError'
    this.remedy = remedy
  }
}

/** Return why a list was not read, whatever was thrown. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof ReadError) return { message: error.message, remedy: error.remedy }
  const why = toReason(error)
  return {
    message: `The list could not be read (${why.slice(0, 200)}).`,
    remedy: 'Save it as CSV in UTF-8, or copy the cells and paste them.',
  }
}
