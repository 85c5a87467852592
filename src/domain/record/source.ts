/** How the text behind a source was read. */
export const ACCESS_KINDS = ['full text', 'search excerpt', 'via another file', 'dataset'] as const

/** A publication or dataset that a value rests on. */
export type Source = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** Publication date as printed: a year, month or day. */
  readonly date: string
  readonly url: string | null
  readonly licence: string
  readonly access: (typeof ACCESS_KINDS)[number]
  /** True when the address is cut short, a site root or rebuilt from an id. */
  readonly isAddressUncertain: boolean
  readonly note?: string
}

/** Something the data cannot answer, said on the page. */
export type KnownGap = {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly kind: 'gap' | 'unsupported' | 'contradiction'
}

/** The bibliography with what it leaves open. */
export type Bibliography = {
  readonly sources: readonly Source[]
  readonly gaps: readonly KnownGap[]
}
