/** What a source line says about a publication. */
export type SourceRef = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** Publication date as printed: a year, month or day. */
  readonly date: string
}
