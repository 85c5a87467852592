import { type UseQueryResult } from '@tanstack/react-query'
import { toReason } from './request-fault'

/** How far the data behind a panel can be trusted right now. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'stale'
      readonly since: number
      readonly reason: string
      readonly retry: () => void
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly retry: () => void }

/**
 * Sum up the queries of one panel: failed when one has never answered, stale when one could not be refreshed.
 *
 * `since` is when the oldest of the stale answers came, in milliseconds since 1970.
 */
export function toFreshness(queries: readonly UseQueryResult<unknown>[]): Freshness {
  const faulty = queries.filter((query) => query.isError)
  const retry = (): void => {
    for (const query of faulty) void query.refetch()
  }
  const dead = faulty.find((query) => query.data === undefined)
  if (dead !== undefined) return { kind: 'failed', reason: toReason(dead.error), retry }
  if (queries.some((query) => query.isPending)) return { kind: 'waiting' }
  const [stale] = faulty
  if (stale === undefined) return { kind: 'fresh' }
  const since = Math.min(...faulty.map((query) => query.dataUpdatedAt))
  return { kind: 'stale', since, reason: toReason(stale.error), retry }
}
