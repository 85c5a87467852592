/** What a panel has to show, and what the reader can do about it. */
export type PanelState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  /** Still loading after a while; says so. */
  | { readonly kind: 'slow'; readonly onRetry?: (() => void) | undefined }
  /** The last good answer, kept because a newer one could not be had. */
  | {
      readonly kind: 'stale'
      /** How old it is, in words: `3 hours`. */
      readonly age: string
      readonly reason: string
      /** What happened in technical words, folded away. */
      readonly detail?: string | undefined
      readonly onRetry: () => void
    }
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly detail?: string | undefined
      readonly onRetry: () => void
    }
  /** Nothing to show, and how to change that. */
  | { readonly kind: 'empty'; readonly message: string }
