import { create } from 'zustand'

/**
 * Whether the site's own files are kept in this browser: `impossible` where the browser or the address forbids it,
 * `unknown` until that is found out, and in development.
 */
export type OfflineKeeping = 'unknown' | 'saving' | 'saved' | 'failed' | 'impossible'

/**
 * A newer version of the site: waiting to be taken, taken by another tab while this one goes on with the old, or
 * published while files of this one are gone from the server.
 */
export type NewerVersion = 'none' | 'waiting' | 'elsewhere' | 'published'

type OfflineState = {
  readonly keeping: OfflineKeeping
  readonly newer: NewerVersion
  /** False when the site's server did not answer the last time it was asked, whatever the browser says. */
  readonly isServerThere: boolean
  /** Ask the site's server again whether it is there; an answer that failed is a reason to. */
  readonly askServer: () => void
  /** Load the newer version; what the reader changed is kept as on any reload. */
  readonly takeNewer: () => void
}

/** What this browser has saved of the site itself, for reading without network. */
export const useOffline = create<OfflineState>(() => ({
  keeping: 'unknown',
  newer: 'none',
  isServerThere: true,
  askServer: () => undefined,
  takeNewer: () => undefined,
}))
