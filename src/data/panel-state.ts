import { type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { toReason } from './request-fault'

/** Wait after which a panel says that the answer is slow. */
const SLOW_AFTER_MILLISECONDS = 2500

type Retry = {
  readonly reason: string
  /** What happened in technical words, where that is known. */
  readonly detail?: string | undefined
  readonly onRetry: () => void
}

/** What a panel can show of its data right now, and what the reader can do about it. */
export type DataState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'slow'; readonly onRetry: () => void }
  | ({ readonly kind: 'stale'; readonly age: string } & Retry)
  | ({ readonly kind: 'failed' } & Retry)

/**
 * Sum up the queries of one panel: failed when one has never answered, stale when one could not be refreshed.
 */
function toDataState(queries: readonly UseQueryResult[], isSlow: boolean): DataState {
  const faulty = queries.filter((query) => query.isError)
  const dead = faulty.find((query) => query.data === undefined)
  const retryFaulty = (): void => retry(faulty)
  if (dead !== undefined) return { kind: 'failed', ...toReason(dead.error), onRetry: retryFaulty }
  const pending = queries.filter((query) => query.isPending)
  if (pending.length > 0) {
    return isSlow ? { kind: 'slow', onRetry: () => retry(pending) } : { kind: 'loading' }
  }
  const [stale] = faulty
  if (stale === undefined) return { kind: 'ready' }
  // Read without a clock: how old the oldest answer was when the last refresh failed.
  const age = Math.max(...faulty.map((query) => query.errorUpdatedAt - query.dataUpdatedAt))
  return {
    kind: 'stale',
    age: toAge(age),
    ...toReason(stale.error),
    onRetry: retryFaulty,
  }
}

/** Return what a panel that needs all of `queries` can show. */
export function useDataState(queries: readonly UseQueryResult[]): DataState {
  const isPending = queries.some((query) => query.isPending && !query.isError)
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isPending) return undefined
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isPending])
  return toDataState(queries, isSlow)
}

function retry(queries: readonly UseQueryResult[]): void {
  for (const query of queries) void query.refetch({ cancelRefetch: true })
}

/** Write a length of time in its largest whole unit: `less than a minute`, `3 hours`. */
function toAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return plural(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day')
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
