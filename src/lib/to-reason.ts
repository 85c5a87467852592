/** Return what something thrown says of itself. */
export function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
